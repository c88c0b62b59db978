import { z } from 'zod';
import { allowedReceiver } from '#application/webhooks';
import { both } from '#domain/kernel';
import { variable } from './settings';

const receivers = z
  .string()
  .default('')
  .transform((list) => list.split(',').map((each) => each.trim()))
  .transform((list) => list.filter((each) => each !== '').map((each) => allowedReceiver(each)))
  .refine((list) => list.every((each) => each !== null))
  .transform((list) => list.filter((each) => each !== null));

/** What webhooks may send to besides public addresses over HTTPS. */
export const webhookReceivers = {
  WEBHOOK_ALLOWED_RECEIVERS: variable(
    receivers,
    both(
      'receivers inside the network that webhooks may send to, as origins with commas between, such as https://hooks.internal,http://10.0.0.5:*, or leave it unset: none',
      'derbynwyr y tu mewn i’r rhwydwaith y caiff bachau gwe anfon atynt, fel tarddiadau gyda chomas rhyngddynt, megis https://hooks.internal,http://10.0.0.5:*, neu gadewch ef heb ei osod: dim un',
    ),
  ),
};
