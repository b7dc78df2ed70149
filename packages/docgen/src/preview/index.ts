export { piecesOf, titlePiece, type Piece } from './pieces.ts'
