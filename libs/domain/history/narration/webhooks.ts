import { formatDate } from '#domain/deadlines';
import { type Bilingual, both, dateInWales } from '#domain/kernel';
import type { WebhookEventData, WebhookEventType } from '#domain/webhooks';
import type { NameOf } from './names';

/** Events of a subscription. Its name may be any word: it stands in quotation marks. */
export const webhookSentences: {
  readonly [Type in WebhookEventType]: (data: WebhookEventData<Type>, name: NameOf) => Bilingual;
} = {
  WebhookSubscribed: ({ name: called, url, by }, name) =>
    both(
      `${name(by)} made the webhook “${called}”. It sends to ${url}.`,
      `Gwnaeth ${name(by)} y bachyn gwe “${called}”. Mae’n anfon i’r cyfeiriad hwn: ${url}.`,
    ),
  WebhookChanged: ({ name: called, url, reason, by }, name) =>
    both(
      `${name(by)} changed the webhook “${called}”. It sends to ${url}. Reason: ${reason}`,
      `Newidiodd ${name(by)} y bachyn gwe “${called}”. Mae’n anfon i’r cyfeiriad hwn: ${url}. Rheswm: ${reason}`,
    ),
  WebhookSecretRotated: ({ overlapUntil, by }, name) => {
    const until = dateInWales(overlapUntil);
    return both(
      `${name(by)} made a new secret for the webhook. The one before it signs too until ${formatDate(until, 'en')}.`,
      `Gwnaeth ${name(by)} gyfrinach newydd i’r bachyn gwe. Mae’r un o’i blaen yn llofnodi hefyd hyd at ${formatDate(until, 'cy')}.`,
    );
  },
  WebhookPaused: ({ reason, by }, name) =>
    both(
      `${name(by)} paused the webhook. Reason: ${reason}`,
      `Oedodd ${name(by)} y bachyn gwe. Rheswm: ${reason}`,
    ),
  WebhookResumed: ({ by }, name) =>
    both(`${name(by)} let the webhook go on.`, `Gadawodd ${name(by)} i’r bachyn gwe fynd ymlaen.`),
  WebhookEnded: ({ reason, by }, name) =>
    both(
      `${name(by)} ended the webhook. Reason: ${reason}`,
      `Rhoddodd ${name(by)} derfyn ar y bachyn gwe. Rheswm: ${reason}`,
    ),
  WebhookRefusedForGood: () =>
    both(
      'The receiver answered that it is gone for good (410): the webhook ended.',
      'Atebodd y derbynnydd ei fod wedi mynd am byth (410): daeth y bachyn gwe i ben.',
    ),
  WebhookDisabled: ({ failingSince }) => {
    const since = dateInWales(failingSince);
    return both(
      `The receiver has accepted nothing since ${formatDate(since, 'en')}: the webhook was disabled.`,
      `Nid yw’r derbynnydd wedi derbyn dim ers ${formatDate(since, 'cy')}: analluogwyd y bachyn gwe.`,
    );
  },
  WebhookTested: ({ by }, name) =>
    both(
      `${name(by)} had a test message sent by the webhook.`,
      `Gofynnodd ${name(by)} i’r bachyn gwe anfon neges brawf.`,
    ),
  WebhookReplayed: ({ fromPosition, toPosition, reason, by }, name) =>
    both(
      `${name(by)} had everything from position ${fromPosition} to position ${toPosition} sent again. Reason: ${reason}`,
      `Gofynnodd ${name(by)} i bopeth o safle ${fromPosition} hyd at safle ${toPosition} gael ei anfon eto. Rheswm: ${reason}`,
    ),
};
