/** A small act whose outcomes can be worked out by hand. */
export const law = `stelsel Proefwet "Proefwet" {
  in werking met ingang van 1 januari 2022
  recht naar peildatum
  kalender laatste dag van de maand
  afronding op hele centen naar beneden
  aanname "De wet zegt niet wat een maand is."
}
bron Wet = "Proefwet" wet
bestuursorgaan minister "Minister van Proeven", namens deze PROEF
bestuursorgaan college "College van proefgemeenten"
keuze Doelgroep { een "Groep een" twee "Groep twee" }
gegeven doelgroep "Doelgroep" : Doelgroep
gegeven begonnen_op "Begonnen op" : datum
besluit plan_vastgesteld "Plan" door college
gebeurtenis cursus_af "Cursus afgerond"
periode ziekte "Ziekte"
oordeel geen_schuld "treft geen schuld" door minister volgens Wet art. 9
onderdeel cursus "Cursus" volgens Wet art. 2 { voltooid zodra er is een cursus_af }
plicht proefplicht "Proefplicht" volgens Wet art. 1 {
  ontstaat op begonnen_op volgens Wet art. 1
  vereist cursus          volgens Wet art. 2
}
termijn proeftermijn "Proeftermijn" volgens Wet art. 3 {
  begint de dag na de eerste plan_vastgesteld
  duurt 2 jaar volgens Wet art. 3
  voldaan zodra proefplicht is voldaan
}
verlengingsgrond ziek "Ziek" volgens Wet art. 4 {
  verlengt proeftermijn
  bij ziekte
  als duur van ziekte ten minste 1 maand
  met duur van ziekte
  eenmalig
}
parameter boetebedrag "Boetebedrag" : bedrag volgens Wet art. 5 {
  met ingang van 1 januari 2022: € 100
  met ingang van 1 januari 2026: € 120
}
boeteregime te_laat "Te laat" volgens Wet art. 5 {
  overtreding als cursus openstaat na afloop van proeftermijn
  opgelegd door minister
  recht naar de overtreding
  uitzondering schuldloos "Geen schuld" als geen_schuld volgens Wet art. 9
  bedrag boetebedrag
  wettelijk maximum € 500 volgens Wet art. 6
}
scenario "Te laat" voor Proefwet {
  persoon Ada { doelgroep is een  begonnen_op is 1 februari 2023 }
  op 1 maart 2023 plan_vastgesteld
  verwacht op 2 maart 2025: boete te_laat € 100
}
scenario "Fout verwacht" voor Proefwet {
  persoon Bo { doelgroep is twee  begonnen_op is 1 februari 2023 }
  op 1 maart 2023 plan_vastgesteld
  verwacht op 2 maart 2025: boete te_laat € 90
}
`
export const changedLaw = law.replace('duurt 2 jaar', 'duurt 1 jaar').replace("met ingang van 1 januari 2022: € 100", "met ingang van 1 januari 2022: € 150")
