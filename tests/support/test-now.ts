import { type Instant, instant } from '#domain/kernel';

/**
 * When the time begins of a test that has to hold on any day: a working morning, unless TEST_NOW says another.
 * `npm run test:days` runs every test that depends on this file as of each day of infra/bootstrap/days.json.
 */
export const TEST_NOW: Instant = instant(process.env['TEST_NOW'] ?? '2026-11-24T10:00:00Z');
