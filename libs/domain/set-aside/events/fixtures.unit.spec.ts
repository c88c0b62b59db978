import { join } from 'node:path';
import { itHasFixtures } from '#tests/support/event-fixtures';
import { setAsideEventCatalog } from './catalog';

itHasFixtures(setAsideEventCatalog, join(__dirname, 'fixtures'));
