export {
  addView,
  countViews,
  deleteUnopenedViews,
  deleteView,
  deleteViewsOf,
  isNameTaken,
  listViews,
  openView,
  renameView,
  type SavedView,
} from './saved-views.repository';
