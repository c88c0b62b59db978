export { notificationMigrations } from './notification-migrations';
