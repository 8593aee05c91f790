export * from './readWoodpecker';
