import express from 'express';
import { quote } from './quote.js';

const app = express();
app.get('/quote', (req, res) => {
  res.json({
    price: quote(Number(req.query.metres), Number(req.query.tonnes)),
  });
});
app.listen(3000);
