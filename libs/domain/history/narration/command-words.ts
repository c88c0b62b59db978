import { type Bilingual, both } from '#domain/kernel';
import type { Command } from '#domain/obligations';

/** What a command asks for, as a noun phrase of its own. */
const commandWords: Readonly<Record<Command['type'], Bilingual>> = {
  register: both('Put on the register', 'Rhoi ar y gofrestr'),
  amend: both('Amend the entry', 'Diwygio’r cofnod'),
  'choose-reading': both('Choose how the words are read', 'Dewis sut y dehonglir y geiriau'),
  'note-progress': both('Note progress', 'Nodi cynnydd'),
  'attach-evidence': both('Attach evidence', 'Atodi tystiolaeth'),
  'submit-completion': both('Submit completion', 'Cyflwyno cwblhad'),
  'confirm-completion': both('Confirm completion', 'Cadarnhau cwblhad'),
  'refuse-completion': both('Refuse completion', 'Gwrthod cwblhad'),
  'record-absence': both('Record that nothing was done by the date', 'Cofnodi na wnaed dim erbyn y dyddiad'),
  'propose-change': both('Propose a change', 'Cynnig newid'),
  'approve-change': both('Approve a change', 'Cymeradwyo newid'),
  'refuse-change': both('Refuse a change', 'Gwrthod newid'),
  'withdraw-change': both('Withdraw a change', 'Tynnu newid yn ôl'),
  'record-fact': both('Record a fact', 'Cofnodi ffaith'),
  'receive-fact': both('Take in a fact that it counts from', 'Derbyn ffaith y mae’n cyfrif ohoni'),
  'answer-trigger': both('Respond to a trigger', 'Ymateb i sbardun'),
  'look-again': both('Record a review, and when to remind again', 'Cofnodi adolygiad, a phryd i atgoffa eto'),
  'transfer-ownership': both('Transfer ownership', 'Trosglwyddo perchnogaeth'),
  'set-milestones': both('Set the milestones', 'Gosod y cerrig milltir'),
  'reach-milestone': both(
    'Record that a milestone was reached',
    'Cofnodi bod carreg filltir wedi’i chyrraedd',
  ),
  'close-item': both('Close one part', 'Cau un rhan'),
  link: both('Link to another entry', 'Cysylltu â chofnod arall'),
  unlink: both('Remove a link', 'Dileu dolen'),
  'change-government': both('Pass on at a change of government', 'Trosglwyddo wrth newid llywodraeth'),
  close: both('Close the entry', 'Cau’r cofnod'),
  'set-body-mail': both('Email to the responsible body', 'E-bost at y corff cyfrifol'),
  'set-ladder': both('Set when who is reminded', 'Gosod pryd y caiff pwy ei atgoffa'),
  'receive-kind-ladder': both(
    'Take in the reminders set for its kind',
    'Derbyn y nodiadau atgoffa a osodwyd ar gyfer ei fath',
  ),
  advance: both('What its clock does by itself', 'Yr hyn y mae ei gloc yn ei wneud ohono’i hun'),
};

/** A command by its words; by its name where a later program has it no more. */
export const commandCalled = (command: string): Bilingual =>
  Object.hasOwn(commandWords, command) ? commandWords[command as Command['type']] : both(command, command);
