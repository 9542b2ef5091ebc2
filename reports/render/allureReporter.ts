import type { Suite } from '@playwright/test/reporter';
import { AllureReporter } from 'allure-playwright';
import { AllureWriter } from './allureWriter.ts';

/** allure-playwright as it is, but for the writer (see AllureWriter). */
export default class AllureConformanceReporter extends AllureReporter {
  private readonly folder: string;
  private writer: AllureWriter | undefined;

  constructor(config: { readonly resultsDir: string }) {
    super(config);
    this.folder = config.resultsDir;
  }
  override onBegin(suite: Suite): void {
    super.onBegin(suite);
    // The runtime is made in onBegin and takes no writer from outside; a version that renames it shows at once.
    const runtime: unknown = Reflect.get(this, 'allureRuntime');
    if (typeof runtime !== 'object' || runtime === null || !Reflect.has(runtime, 'writer'))
      throw new Error(
        'allure-playwright has changed inside: reports/render/allureReporter.ts no longer finds its writer.',
      );
    this.writer = new AllureWriter(this.folder);
    Reflect.set(runtime, 'writer', this.writer);
  }
  override async onEnd(): Promise<void> {
    await super.onEnd();
    await this.writer?.flush();
  }
}
