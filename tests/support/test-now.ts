import { type Instant, instant } from '#domain/kernel';

/**
 * The start of time of a test that must pass on any day: a working morning, or TEST_NOW.
 * `npm run test:days` runs every test that depends on this file as of each day of infra/bootstrap/days.json.
 */
export const TEST_NOW: Instant = instant(process.env['TEST_NOW'] ?? '2026-11-24T10:00:00Z');
