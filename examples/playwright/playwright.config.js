import { defineConfig } from '@playwright/test';

// A free port would not be known here, so that webServer needs one that is given.
const port = process.env.EMULATOR_PORT ?? '8488';

export default defineConfig({
  reporter: 'line',
  projects: [
    { name: 'fixture', testMatch: 'fixture.spec.js' },
    { name: 'web-server', testMatch: 'webServer.spec.js' },
  ],
  // Playwright starts the emulator before the tests, beside the application that they drive, and stops it afterwards.
  webServer: {
    command: `npx partner-central-emulator --port ${port} --stop-with-parent`,
    url: `http://127.0.0.1:${port}/_emulator/health`,
    reuseExistingServer: !process.env.CI,
  },
  metadata: { endpoint: `http://127.0.0.1:${port}` },
});
