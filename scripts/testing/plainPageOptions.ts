import type { PlaywrightTestOptions } from '@playwright/test';

/**
 * Options of a browser's pages, of which unit tests open none, as plain values: Playwright's defaults where it has one, else
 * something harmless. Its defaults are functions, each set up and taken down again, with a stack trace, for every test.
 */
export const plainPageOptions: Partial<PlaywrightTestOptions> = {
  acceptDownloads: true,
  bypassCSP: false,
  clientCertificates: [],
  colorScheme: 'light',
  contrast: 'no-preference',
  deviceScaleFactor: 1,
  extraHTTPHeaders: {},
  forcedColors: 'none',
  geolocation: { latitude: 0, longitude: 0 },
  hasTouch: false,
  ignoreHTTPSErrors: false,
  isMobile: false,
  javaScriptEnabled: true,
  locale: 'en-US',
  offline: false,
  permissions: [],
  reducedMotion: 'no-preference',
  screen: { width: 1280, height: 720 },
  serviceWorkers: 'allow',
  timezoneId: 'UTC',
  viewport: { width: 1280, height: 720 },
};
