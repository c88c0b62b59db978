import { join } from 'node:path';
import { itHasFixtures } from '#tests/support/event-fixtures';
import { documentEventCatalog } from './catalog';

itHasFixtures(documentEventCatalog, join(__dirname, 'fixtures'));
