import { join } from 'node:path';
import { itHasFixtures } from '#tests/support/event-fixtures';
import { webhookEventCatalog } from './catalog';

itHasFixtures(webhookEventCatalog, join(__dirname, 'fixtures'));
