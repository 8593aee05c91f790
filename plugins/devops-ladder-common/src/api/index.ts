export * from './types';
export * from './delivery';
export * from './DevopsLadderApi';
export * from './DevopsLadderClient';
