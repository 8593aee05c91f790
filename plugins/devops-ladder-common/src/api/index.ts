export * from './types';
export * from './DevopsLadderApi';
export * from './DevopsLadderClient';
