import { join } from 'node:path';
import { itHasFixtures } from '#tests/support/event-fixtures';
import { kindLadderEventCatalog } from './catalog';

itHasFixtures(kindLadderEventCatalog, join(__dirname, 'fixtures'));
