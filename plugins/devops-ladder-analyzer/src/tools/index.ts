export * from './types';
export * from './conditions';
export * from './matchTools';
export * from './catalogue';
