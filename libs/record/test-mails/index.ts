export {
  type AnsweredTestMail,
  answerTestMail,
  askForTestMail,
  findMailServer,
  findTestMails,
  type MailServer,
  noteMailServer,
  takeTestMail,
  type TestMailOutcome,
} from './test-mails.repository';
