export * from './ServiceAtHand';
