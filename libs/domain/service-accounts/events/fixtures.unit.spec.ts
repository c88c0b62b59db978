import { join } from 'node:path';
import { itHasFixtures } from '#tests/support/event-fixtures';
import { serviceAccountCatalog } from './catalog';

itHasFixtures(serviceAccountCatalog, join(__dirname, 'fixtures'));
