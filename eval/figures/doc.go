// Package figures scores how a system reads numbers, amounts, ranges and dates, against the
// specifications of Microsoft's Recognizers-Text for English: nine models, each with its cases,
// inputs with the expressions that have to be found in them, their places and values.
//
// Everything in the cases counts. Much of it is out of the scope of a reader of news by design:
// numerals that count nothing, ordinals, ages, clock times and time zones, ranges of bare numbers.
// The table says which kinds those are, and gives the rest together as well.
//
// Nothing here knows how a text was read: a Reader is given.
package figures
