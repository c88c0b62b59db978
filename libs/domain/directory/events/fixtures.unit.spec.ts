import { join } from 'node:path';
import { itHasFixtures } from '#tests/support/event-fixtures';
import { directoryEventCatalog } from './catalog';

itHasFixtures(directoryEventCatalog, join(__dirname, 'fixtures'));
