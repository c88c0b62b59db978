import type { ListDescription } from '../table';
import { accessList, activityList, lateList, mailsList } from './record';
import { changesList, delegationsList, dutiesList, factsList, laddersList, peopleList } from './reference';
import { registerList } from './register';
import { approvalsList, calendarList, casesList, doneList, wakingList } from './work';

/** Every list that can leave as a file, by the name of its page. */
export const exportLists: readonly ListDescription[] = [
  registerList,
  doneList,
  approvalsList,
  calendarList,
  casesList,
  wakingList,
  factsList,
  dutiesList,
  activityList,
  lateList,
  mailsList,
  accessList,
  delegationsList,
  peopleList,
  changesList,
  laddersList,
];
