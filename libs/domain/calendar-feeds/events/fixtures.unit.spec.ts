import { join } from 'node:path';
import { itHasFixtures } from '#tests/support/event-fixtures';
import { calendarFeedEventCatalog } from './catalog';

itHasFixtures(calendarFeedEventCatalog, join(__dirname, 'fixtures'));
