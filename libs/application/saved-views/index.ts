export {
  deleteSavedView,
  LONGEST_NAME,
  makeView,
  noSuchView,
  openSavedView,
  renameSavedView,
  savedViews,
  type ViewRefusal,
} from './saved-views';
