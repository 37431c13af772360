/** The names of the channels between a window's preload and the main process. */
export const CHANNELS = {
  desktop: 'shuyu:desktop',
  event: 'shuyu:event',
  databasePort: 'shuyu:database-port',
  ready: 'shuyu:ready',
} as const;
