export * from './LadderTab';
