import { join } from 'node:path';
import { itHasFixtures } from '#tests/support/event-fixtures';
import { erasureEventCatalog } from './catalog';

itHasFixtures(erasureEventCatalog, join(__dirname, 'fixtures'));
