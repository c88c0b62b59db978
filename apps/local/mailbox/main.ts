import { z } from 'zod';
import { asChild } from '../child-process';
import { startMailCatcher } from './mail-catcher';

const settings = z
  .object({ SMTP_PORT: z.coerce.number(), PORT: z.coerce.number(), MAIL_FOLDER: z.string() })
  .parse(process.env);

void startMailCatcher({
  folder: settings.MAIL_FOLDER,
  smtpPort: settings.SMTP_PORT,
  httpPort: settings.PORT,
}).then((catcher) => asChild(catcher.stop));
