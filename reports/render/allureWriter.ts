import { mkdirSync, rmSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes Allure results behind the run's back. Allure's own writer forces every small file to the disk before the next
 * test is handed out; a run of 1,800 tests waits half a minute for that, and a result lost to a power cut is no loss.
 */
export class AllureWriter {
  private readonly folder: string;
  private readonly pending: Promise<void>[] = [];

  constructor(folder: string) {
    this.folder = folder;
    // Results of an earlier run would be reported as this one's.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  writeResult(result: { readonly uuid: string }): void {
    this.writeJson(`${result.uuid}-result.json`, result);
  }
  writeGroup(group: { readonly uuid: string }): void {
    this.writeJson(`${group.uuid}-container.json`, group);
  }
  writeGlobals(name: string, globals: unknown): void {
    this.writeJson(name, globals);
  }
  writeCategoriesDefinitions(categories: unknown): void {
    this.writeJson('categories.json', categories);
  }
  writeEnvironmentInfo(info: Readonly<Record<string, string | undefined>>): void {
    const lines = Object.entries(info).map(([name, value]) => `${name} = ${value ?? ''}\n`);
    this.writeText('environment.properties', lines.join(''));
  }
  writeAttachment(name: string, content: Buffer): void {
    this.writeText(name, content);
  }
  writeAttachmentFromPath(name: string, from: string): void {
    this.pending.push(copyFile(from, path.join(this.folder, name)));
  }
  /** Waits for every file. Throws the first failure: a result that is not there must not look written. */
  async flush(): Promise<void> {
    const failed = (await Promise.allSettled(this.pending)).find((one) => one.status === 'rejected');
    if (failed) throw new Error(`Allure results could not be written: ${String(failed.reason)}`);
  }
  private writeJson(name: string, value: unknown): void {
    this.writeText(name, JSON.stringify(value));
  }
  private writeText(name: string, content: string | Buffer): void {
    this.pending.push(writeFile(path.join(this.folder, name), content));
  }
}
