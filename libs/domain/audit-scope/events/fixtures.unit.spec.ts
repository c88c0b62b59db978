import { join } from 'node:path';
import { itHasFixtures } from '#tests/support/event-fixtures';
import { auditScopeEventCatalog } from './catalog';

itHasFixtures(auditScopeEventCatalog, join(__dirname, 'fixtures'));
