import { escapeHtml } from '#domain/kernel';
import type { StoredMessage } from './message-store';

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(title)} – Cylch mailbox</title>
  <style>
    body { font: 1rem/1.5 arial, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #0b0c0c }
    table { border-collapse: collapse; width: 100% }
    th, td { text-align: left; padding: .5rem; border-bottom: 1px solid #b1b4b6; vertical-align: top }
    a { color: #1a65a6 } a:focus { outline: 3px solid #fd0; background: #fd0; color: #0b0c0c }
    pre { white-space: pre-wrap; font: inherit } iframe { width: 100%; height: 40rem; border: 1px solid #b1b4b6 }
  </style>
</head>
<body><main>${body}</main></body>
</html>
`;

const copy = ({ cc }: StoredMessage): string => (cc === '' ? '' : `<br>Copy to ${escapeHtml(cc)}`);

const row = (message: StoredMessage): string => `<tr>
  <td>${escapeHtml(message.receivedAt.slice(0, 16).replace('T', ' '))}</td><td>${escapeHtml(message.to)}${copy(message)}</td>
  <td><a href="/messages/${message.id}">${escapeHtml(message.subject)}</a></td></tr>`;

/** Every mail the local stack has sent, newest first. None has left this machine. */
export const listPage = (messages: readonly StoredMessage[]): string =>
  page(
    'Mail',
    `<h1><span lang="cy">Post</span> / Mail (${messages.length})</h1>
    <p><span lang="cy">Nid oes dim wedi gadael y peiriant hwn.</span> Nothing has left this machine.</p>
    <p lang="cy">Ar ddiwrnodau gwaith yng Nghymru, o 09:00, y mae nodiadau atgoffa’n gadael; rhestr y dydd am 08:00, ac unwaith wrth gychwyn. Ar benwythnos neu ŵyl banc mae’r post yn aros tan y diwrnod gwaith nesaf, oni fyddai’r diwrnod olaf ar ben cyn hynny: nid yw tudalen wag bryd hynny’n golygu bod dim o’i le.</p>
    <p>Reminders leave on working days in Wales, from 09:00; the list of the day at 08:00, and once at start-up. At a weekend or on a bank holiday mail waits for the next working day, unless its last day would be over before then: an empty page is no fault then.</p>
    <table><thead><tr><th scope="col">Received</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
    <tbody>${[...messages].reverse().map(row).join('')}</tbody></table>`,
  );

/** One mail: as it looks, and its plain text. */
export const messagePage = (message: StoredMessage): string =>
  page(
    message.subject,
    `<p><a href="/">All mail</a></p><h1>${escapeHtml(message.subject)}</h1>
    <p>To ${escapeHtml(message.to)}${copy(message)}<br>Message-ID ${escapeHtml(message.messageId)}</p>
    <iframe title="The mail as it looks" sandbox srcdoc="${escapeHtml(message.html)}"></iframe>
    <h2>Plain text</h2><pre>${escapeHtml(message.text)}</pre>`,
  );
