export * from './LadderHeader';
