export * from './PlaceView';
