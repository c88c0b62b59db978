export {
  deleteSavedView,
  LONGEST_NAME,
  makeView,
  openSavedView,
  renameSavedView,
  savedViews,
} from './saved-views';
