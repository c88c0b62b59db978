import type { MailServer } from '#record/test-mails';

const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;

/** What an address of an email server says (SMTP_URL), without the password that it may hold. */
export function mailServerOf(smtpUrl: string, sender: string): MailServer {
  const { protocol, hostname, port, username, searchParams } = new URL(smtpUrl);
  const isSmtps = protocol === 'smtps:';
  const asks = (name: string): boolean => searchParams.get(name) === 'true';
  return {
    host: hostname,
    port: port === '' ? PORTS[isSmtps ? 'smtps:' : 'smtp:'] : Number(port),
    tls: isSmtps || asks('secure') || asks('requireTLS') ? 'always' : asks('ignoreTLS') ? 'never' : 'offered',
    signsIn: username !== '',
    sender,
  };
}
