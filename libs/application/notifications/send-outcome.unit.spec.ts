import fc from 'fast-check';
import { canonicalJson } from '#domain/kernel';
import { mailEventCatalog } from '#domain/mail';
import { classify } from './transport';

const failed = (error: Record<string, unknown>, handedOver = false) => classify({ error, handedOver });

it.each([
  [
    'a refused recipient',
    { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 no such user' },
  ],
  ['a refused mail', { code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 too big' }],
])('%s is refused for good', (_what, error) => {
  expect(failed(error)).toMatchObject({ kind: 'failed', permanence: 'permanent', reason: error.response });
});

it.each([
  ['a busy server', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451, response: '451 later' }],
  [
    'a refused sender, which is our own fault',
    { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 },
  ],
  ['a refused sign-in', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }],
  ['a server that is away', { code: 'ESOCKET', command: 'CONN', message: 'connect ECONNREFUSED' }],
])('%s may pass', (_what, error) => {
  expect(failed(error)).toMatchObject({ kind: 'failed', permanence: 'temporary' });
});

it('knows nothing of a connection that broke once the mail was handed over', () => {
  const broken = { code: 'ECONNECTION', command: 'CONN', message: 'Connection closed unexpectedly' };
  expect(failed(broken, true)).toMatchObject({ kind: 'unknown' });
  expect(failed(broken, false)).toMatchObject({ kind: 'failed', permanence: 'temporary' });
});

it('takes the server’s word where it said no after the mail was handed over', () => {
  const error = { code: 'EMESSAGE', command: 'DATA', responseCode: 451, response: '451 not now' };
  expect(failed(error, true)).toMatchObject({ kind: 'failed', permanence: 'temporary' });
});

it('keeps no address', () => {
  expect(classify({ response: '250 2.1.5 <non@cylch.example> queued\r\nas 7' })).toEqual({
    kind: 'accepted',
    response: '250 2.1.5 (address) queued as 7',
  });
  expect(failed({ response: '550 someone@else.example unknown' })).toMatchObject({
    reason: '550 (address) unknown',
  });
});

it.each([
  [
    'a full mailbox',
    { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 552, response: '552 5.2.2 full' },
  ],
  ['a full system', { code: 'EMESSAGE', command: 'DATA', responseCode: 552, response: '552 5.3.1 full' }],
])('%s may pass, although the server says 5', (_what, error) => {
  expect(failed(error)).toMatchObject({ kind: 'failed', permanence: 'temporary' });
});

it('whatever bytes a server answers with, the answer can be recorded', () => {
  const { schema } = mailEventCatalog.MailAccepted;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 900 }), (units) => {
      const response = String.fromCharCode(...units);
      for (const outcome of [classify({ response }), failed({ response })]) {
        const words = 'reason' in outcome ? outcome.reason : outcome.response;
        const event = { mailId: 'm', obligationId: null, attempt: 1, response: words };
        expect(schema.safeParse(event).success).toBe(true);
        expect(() => canonicalJson(event)).not.toThrow();
      }
    }),
  );
});
