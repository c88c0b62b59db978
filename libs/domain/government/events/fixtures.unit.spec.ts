import { join } from 'node:path';
import { itHasFixtures } from '#tests/support/event-fixtures';
import { governmentEventCatalog } from './catalog';

itHasFixtures(governmentEventCatalog, join(__dirname, 'fixtures'));
