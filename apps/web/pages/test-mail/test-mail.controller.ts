import { randomUUID } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { askForTest, testAnswered, tryTest } from '#application/test-mail';
import { ok } from '#domain/kernel';
import { serviceActController } from '../../forms/service-act';
import { sentences } from '../../platform/locale';
import { personOf, viewerOf } from '../../platform/request';

/** So long the page waits for the worker; what it answers later is shown on the page of settings. */
const WAITS_MS = 5_000;

const form = serviceActController({
  page: 'test-mail',
  next: '/mail-settings',
  model: () => Promise.resolve({ testId: randomUUID() }),
  preview: ({ ledger }, { model, ...asked }) => tryTest(ledger, { ...model, ...asked }),
  moves: (_model, language) => [sentences(language, 'test-mail')('moves')],
  mails: (_model, request) => {
    const { name, email } = personOf(request);
    return [`${name} (${email})`];
  },
  act: async (request, { ledger }, { model, ...asked }) => {
    const sent = await askForTest(viewerOf(request), ledger, { ...model, ...asked });
    if (!sent.ok) return sent;
    const answered = await testAnswered(ledger, model.testId, WAITS_MS);
    return ok({ page: 'test-mail', key: `done.${answered?.outcome ?? 'waiting'}` });
  },
});

/** Sends a test email to the administrator’s own address. */
@Controller('mail-settings/test')
export class TestMailController extends form {}
