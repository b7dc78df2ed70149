import type { CheckRegistry } from '../check.ts'
import { asideOfOtherKind, judgementOfOtherBody } from './decisions/asides.ts'
import { decidedOutcome } from './decisions/decided-outcome.ts'
import { changedForEach, clausesOfOne, expectedOfOther } from './decisions/for-each.ts'
import { reservedAttribute, reservedRecord } from './decisions/reserved-names.ts'
import { revisionFromWhen, revisionOfNothing } from './decisions/revisions.ts'
import { aboveMaximum, changedAboveMaximum } from './fines/above-maximum.ts'
import { amountAlwaysHolds, factorAboveWhole, fineOfNothing, ladderAscends, reductionAboveWhole } from './fines/amounts.ts'
import { amountAndLadder, fineWithoutNewTerm, incompleteFine } from './fines/incomplete-fine.ts'
import { incompleteMeasure, measureWithoutEnd, stepAboveWhole, stepAfterOpenStep } from './fines/measures.ts'
import { incompleteCap, namesInBlock } from './fines/names-in-block.ts'
import { beforeAndBeside, circleOfFines, finesThatNeverMeet } from './fines/order-of-fines.ts'
import { setTerm, termNeverSet } from './fines/terms-of-fines.ts'
import { idleLoanClause, incompleteLoan } from './loans/incomplete-loan.ts'
import { drawWithoutAmount, incomeWithoutYear } from './loans/loan-records.ts'
import { loanTime, remissionOfMore } from './loans/loan-values.ts'
import { unknownLoanStep } from './loans/unknown-step.ts'
import { divisionOfNothing, incompletePayment, paymentOfNothing, paymentToOneself, selectionOfNobody } from './groups/complete.ts'
import { columnOfNumbers, listRows, nothingToDivideBy, shareOfUnlisted, zeroInList } from './groups/lists.ts'
import { mixedConditions, repeatedCondition } from './names/conditions.ts'
import { dateInDigits, unknownMonth } from './names/dates.ts'
import { hyphenOrMinus } from './names/hyphen-or-minus.ts'
import { missingLabel } from './names/missing-label.ts'
import { shadowingAttribute, shadowingSubject } from './names/shadowing.ts'
import { unusedName, unusedSource } from './names/unused.ts'
import { sameWord, wordOfOtherAct } from './names/words-of-acts.ts'
import { boundsOfRoom, decisionInRoom, lawInRoom, roomTwice } from './room/policy-room.ts'
import { policyRuleInRoom } from './room/policy-rule.ts'
import { exampleLength, unknownColumn, unusedColumn } from './scenarios/columns.ts'
import { expectationOutside, expectationThatCannotFail, expectationTwice, recordAfterEnd, scenarioWithoutExpectation, uncheckedExpectation, unknownEntryKind } from './scenarios/expectations.ts'
import { unknownLayer } from './scenarios/layers.ts'
import { backwardPeriod, dayOrPeriod, factTwice, recordBeforeBirth, requiredFacts, unusedPersona } from './scenarios/persons.ts'
import { incompletePlace } from './sources/incomplete-place.ts'
import { normWithoutSource } from './sources/norm-without-source.ts'
import { oldQuote } from './sources/old-quote.ts'
import { otherReadingNoVariant } from './sources/other-reading.ts'
import { placeOfOtherSource } from './sources/place-of-other-source.ts'
import { quoteWithoutSource } from './sources/quote-without-source.ts'
import { readAfterCheck } from './sources/read-after-check.ts'
import { changedByLowerRule, ruleWithoutAct } from './sources/rank-of-rules.ts'
import { backwardRange, repeatedReference } from './sources/repeated-reference.ts'
import { lowerBasis, missingBasis } from './sources/source-basis.ts'
import { missingSourceKind, sourceTwice } from './sources/source-declaration.ts'
import { sourceWithoutArticle } from './sources/source-without-article.ts'
import { statutoryMaximumSource } from './sources/statutory-maximum-source.ts'
import { bandType, emptyRange, repeatedBand } from './tables/bands.ts'
import { missingValues } from './tables/missing-values.ts'
import { otherCases, rulePolicy } from './tables/rule-list.ts'
import { rowLabel, tablePolicy, tableShape } from './tables/shape.ts'
import { ambiguousStart } from './time/ambiguous-start.ts'
import { changeOfOtherStelsel, changeBeforeItsBasis, changeOfStelsel, changeWithoutDate, changeWithoutLayer, changeWithoutStep, changeWithoutTransition, makerOfLayer, movedOutsideVariant, retroactiveChange } from './time/change-heading.ts'
import { changeTarget, changedDeclaration, changedTwice } from './time/change-target.ts'
import { circle } from './time/circle.ts'
import { clauseTwice } from './time/clause-twice.ts'
import { endsTwice } from './time/ends-twice.ts'
import { corresponding } from './time/corresponding.ts'
import { extensionInTwoWays, incompleteExtension, maximumBelowThreshold, maximumInOtherUnit, requestWithoutRecord } from './time/extension.ts'
import { incompleteTerm, termNeverMet } from './time/incomplete-term.ts'
import { interruptedByPeriod } from './time/interruption.ts'
import { lawDate } from './time/law-date.ts'
import { circleOfGrounds, orderOfGrounds } from './time/order-of-grounds.ts'
import { parameterVersions } from './time/parameter-versions.ts'
import { pendingRequests } from './time/pending-requests.ts'
import { endBeforeBeginning, entryIntoForce } from './time/stelsel-start.ts'
import { loweringPerSkill } from './types/lowering-per-skill.ts'

const dates = [unknownMonth, dateInDigits] as const

/** Which checks look at which kind of node. */
export const checks: CheckRegistry = {
  Aflossing: [loanTime],
  Attribuut: [shadowingAttribute, reservedAttribute],
  Bedrag: [fineOfNothing],
  BedragVanVergoeding: [paymentOfNothing],
  Begrip: [unusedName, circle, sameWord, wordOfOtherAct],
  BegripOnderwerp: [shadowingSubject],
  BekendgemaaktOp: dates,
  Betaling: [paymentToOneself],
  Bijzaak: [asideOfOtherKind],
  Beleidsruimte: [missingLabel, boundsOfRoom, lawInRoom, roomTwice, decisionInRoom],
  Bevoegdheid: [normWithoutSource, namesInBlock, clausesOfOne, circle],
  BoeteVoorrang: [circleOfFines, finesThatNeverMeet],
  Boeteregime: [normWithoutSource, missingLabel, incompleteFine, amountAndLadder, fineWithoutNewTerm, aboveMaximum, amountAlwaysHolds, ruleWithoutAct, namesInBlock, clauseTwice],
  Bron: [lowerBasis, missingBasis, missingSourceKind, sourceTwice, unusedSource],
  Citaat: [quoteWithoutSource],
  ClausuleStap: [changedForEach, changeTarget, changedAboveMaximum],
  DatumLiteraal: dates,
  Duurt: [ambiguousStart],
  ElementStap: [changedDeclaration],
  Factor: [factorAboveWhole],
  Gecontroleerd: dates,
  Gegeven: [missingLabel],
  GeldtVanaf: [endBeforeBeginning, ...dates],
  Herhaling: [ladderAscends],
  Herziening: [revisionFromWhen],
  InBlok: [oldQuote],
  InWerking: [endBeforeBeginning, ...dates],
  InwerkingWordt: [movedOutsideVariant, ...dates],
  Kanttekening: [otherReadingNoVariant],
  InAfwijkingVan: [circleOfGrounds],
  KanVerlagen: [loweringPerSkill],
  LaagClausule: [makerOfLayer],
  LaagVerwijzing: [unknownLayer],
  Inkomenstoets: [incomeWithoutYear, loanTime],
  Kwijtschelding: [remissionOfMore],
  Leerroute: [normWithoutSource, missingLabel, namesInBlock, clauseTwice, circle],
  Lening: [normWithoutSource, missingLabel, incompleteLoan, idleLoanClause, namesInBlock, clauseTwice],
  Lijstblok: [normWithoutSource, missingLabel, listRows],
  Lijstkolom: [columnOfNumbers],
  Lijstrij: [zeroInList],
  Logisch: [repeatedCondition, mixedConditions],
  Maatregel: [normWithoutSource, ruleWithoutAct, missingLabel, incompleteMeasure, stepAfterOpenStep, measureWithoutEnd, namesInBlock, clauseTwice],
  Met: [maximumInOtherUnit],
  Naamverwijzing: [hyphenOrMinus],
  Onderdeel: [circle],
  Onderbroken: [interruptedByPeriod],
  Onverminderd: [beforeAndBeside, finesThatNeverMeet],
  OnderdeelBlok: [normWithoutSource],
  Oordeel: [missingLabel, reservedRecord],
  Opname: [drawWithoutAmount],
  OpStelsel: [changeOfOtherStelsel],
  Overgang: [pendingRequests],
  Overeenkomstig: [corresponding],
  OvertredingNaAfloop: [termNeverSet],
  Parameter: [normWithoutSource, unusedName, parameterVersions, lawDate, sameWord],
  ParameterWordt: [oldQuote],
  Persoon: [factTwice, unusedPersona, recordBeforeBirth, revisionOfNothing],
  Plaats: [backwardRange],
  Plafond: [normWithoutSource, missingLabel, incompleteCap, namesInBlock, clauseTwice],
  Plicht: [normWithoutSource, ruleWithoutAct, missingLabel, namesInBlock, clauseTwice, endsTwice, circle],
  Rente: [loanTime],
  Regels: [rulePolicy, otherCases],
  Rij: [rowLabel],
  Ruimtegrens: dates,
  Scenario: [scenarioWithoutExpectation, expectationOutside, expectationTwice, recordAfterEnd, requiredFacts, recordBeforeBirth, unusedColumn, revisionOfNothing],
  Selectie: [normWithoutSource, missingLabel, selectionOfNobody, namesInBlock, clauseTwice],
  Stelsel: [missingLabel, entryIntoForce, clauseTwice],
  Taaleis: [normWithoutSource, circle],
  Tabel: [normWithoutSource, unusedName, tableShape, tablePolicy, repeatedBand, missingValues, circle, sameWord],
  Termijn: [normWithoutSource, missingLabel, incompleteTerm, termNeverMet, clausesOfOne, namesInBlock, clauseTwice, circle],
  Tijdstip: [unknownColumn, ...dates],
  VakBereik: [emptyRange, bandType],
  VakGrens: [bandType],
  VakWaarden: [bandType],
  Verdeelt: [nothingToDivideBy],
  Verdeling: [normWithoutSource, missingLabel, divisionOfNothing, clauseTwice],
  Vergoeding: [normWithoutSource, missingLabel, incompletePayment, clauseTwice],
  Trede: [stepAboveWhole],
  Verlengingsgrond: [normWithoutSource, missingLabel, incompleteExtension, extensionInTwoWays, requestWithoutRecord, maximumBelowThreshold, orderOfGrounds, clauseTwice],
  Vermindering: [reductionAboveWhole],
  Versie: dates,
  VerwachtAandeel: [shareOfUnlisted],
  Verwacht: [expectedOfOther, expectationThatCannotFail, uncheckedExpectation, unknownEntryKind, unknownLoanStep],
  Verwijzing: [placeOfOtherSource],
  Volgens: [incompletePlace, repeatedReference, readAfterCheck, sourceWithoutArticle, ...dates],
  VoorbeeldRij: [exampleLength],
  Voorval: [judgementOfOtherBody, dayOrPeriod],
  VoorvalPeriode: [backwardPeriod, dayOrPeriod],
  Voorvalsoort: [missingLabel, reservedRecord, decidedOutcome],
  WerktTerug: dates,
  WettelijkMaximum: [statutoryMaximumSource],
  Wijziging: [normWithoutSource, changeWithoutDate, changeWithoutTransition, changeWithoutLayer, changeOfStelsel, changeWithoutStep, retroactiveChange, changeBeforeItsBasis, changedByLowerRule, changedTwice, clauseTwice, policyRuleInRoom],
  Zet: [setTerm],
}
