export * from './types';
export * from './readKnowledgePack';
export * from './Knowledge';
export * from './describe';
export * from './openCall';
