import { join } from 'node:path';
import { itHasFixtures } from '#tests/support/event-fixtures';
import { serviceActCatalog } from './catalog';

itHasFixtures(serviceActCatalog, join(__dirname, 'fixtures'));
