export { askForTest, testAnswered, tryTest } from './ask-for-test';
export { mailServerOf } from './mail-server';
export { mailSettings, type MailSettingsShown } from './mail-settings';
export { sendTests } from './send-tests';
