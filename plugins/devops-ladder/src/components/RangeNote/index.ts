export * from './RangeNote';
