/** Right, and in no dictionary: names of things in the law and in offices, and the words for them. */
export const rightWords = ['AOW', 'Atw', 'Awb', 'BRP', 'BWBR', 'DUO', 'ICS', 'INB', 'KNM', 'MAP', 'ONA', 'PIP', 'PVT', 'Stb', 'Wgs', 'gezins', 'lessoort', 'opleidingsoort', 'voorinburgering', 'euros', 'null', 'Proefwet', 'Chromium', 'Edge', 'Niemeyer', 'Visual', 'ELIP', 'ECLI', 'RBAMS', 'RBNNE', 'RBMNE', 'RBOBR', 'RBZWB', 'RBOVE', 'RBLIM', 'ISK', 'Meicirculaire', 'meicirculaires', 'minimumuurloon', 'DMN', 'dmn', 'Ruff', 'Nuffic', 'driehonderd', 'lesplicht']

/** Wrong on purpose: pages about messages show what somebody typed. */
export const shownMistakes = ['ingan', 'janauri', 'leeftijdd', 'opleidingsort', 'urenn', 'voorbeeldstat']
