"""Words of what is nobody's business, as data, for `sensitive`: health, faith, origin, unions, discipline.

The lists are short on purpose: the words that people use of each other at work.
"""

# fmt: off
SURELY = frozenset({
    # health
    "pregnant", "pregnancy", "miscarriage", "miscarried", "ivf", "abortion", "menopause", "menopausal", "cancer",
    "chemo", "chemotherapy", "tumour", "diabetes", "diabetic", "epilepsy", "epileptic", "hiv", "sickle cell", "lupus",
    "multiple sclerosis", "crohn's", "colitis", "endometriosis", "fibromyalgia", "arthritis", "dialysis",
    "transplant", "hysterectomy", "mastectomy", "schizophrenia", "schizophrenic", "bipolar", "psychosis", "psychotic",
    "ptsd", "suicidal", "suicide", "self-harm", "self harm", "overdose", "alcoholic", "in rehab", "antidepressants",
    "panic attacks", "panic attack", "nervous breakdown", "long covid", "dyslexia", "dyslexic", "dyspraxia",
    "dyspraxic", "autistic", "adhd", "asperger's", "aspergers", "guide dog", "wheelchair user", "hearing aid",
    "hearing aids", "sick note", "fit note", "sick pay claim", "stillbirth", "heart attack", "sciatica",
    "slipped disc", "sectioned", "concussion", "amputee", "amputation", "tourette's", "incontinent", "discopathy",
    "arthrosis",
    # immigration and origin
    "asylum seeker", "asylum seekers", "asylum", "refugee", "refugees", "undocumented", "overstayed", "deported",
    "deportation", "settled status", "pre-settled status", "leave to remain", "certificate of sponsorship",
    "sponsored visa", "illegal immigrant", "work permit", "naturalisation", "visa",
    # discipline and the law
    "final warning", "written warning", "verbal warning", "gross misconduct", "settlement agreement",
    "criminal record", "on bail", "restraining order", "probation officer", "non-molestation order",
    # who somebody is
    "lesbian", "bisexual", "transgender", "trans woman", "trans man", "non-binary", "transitioning", "gay",
    "jehovah's witness", "jehovahs witness", "hijab", "niqab", "turban", "prayer time", "prayer room",
    "domestic abuse", "domestic violence", "sexual assault", "raped", "rape", "bankrupt", "food bank", "payday loan",
})
"""Asked about wherever they stand."""

OF_SOMEBODY = frozenset({
    "maternity", "maternity leave", "paternity leave", "disabled", "disability", "depressed", "depression", "anxiety",
    "anxious", "stressed", "stress", "mental health", "medication", "meds", "surgery", "operation", "condition",
    "illness", "sickness", "sick", "off sick", "ill", "injured", "injury", "bad back", "bad knee", "blind", "deaf",
    "dementia", "stroke", "asthma", "asthmatic", "migraines", "signed off", "off with stress", "counselling",
    "therapy", "occupational health", "reasonable adjustments", "drinking", "drink problem", "rehab", "suspended",
    "sacked", "dismissed", "disciplined", "disciplinary", "a disciplinary", "investigated", "investigation",
    "under investigation", "warned", "capability", "performance managed", "arrested", "convicted", "charged",
    "in prison", "sentenced", "redundant", "probation", "divorced", "divorce", "separated", "in debt", "catholic",
    "protestant", "jewish", "a jew", "pray", "prays", "praying", "prayer", "converted", "immigration",
    "the home office", "sponsorship", "citizenship", "passport", "benefits", "universal credit", "breastfeeding",
    "periods", "fertility", "bereaved", "bereavement", "funeral", "grieving", "in tears", "breakdown", "a breakdown",
    "crying",
})
"""Asked about where they are said of one person."""

FAITHS = frozenset({
    "muslim", "christian", "hindu", "sikh", "buddhist", "jewish", "catholic", "protestant", "orthodox", "atheist",
    "evangelical", "quaker", "pagan", "jain", "rastafarian", "mormon",
})

ORIGINS = frozenset({
    "afghan", "african", "albanian", "algerian", "american", "angolan", "arab", "argentinian", "armenian", "asian",
    "australian", "austrian", "bangladeshi", "bengali", "black", "bosnian", "brazilian", "british", "bulgarian",
    "burmese", "cameroonian", "canadian", "caribbean", "chinese", "colombian", "congolese", "croatian", "cuban",
    "cypriot", "czech", "danish", "dutch", "eastern european", "egyptian", "english", "eritrean", "estonian",
    "ethiopian", "filipino", "filipina", "finnish", "french", "gambian", "german", "ghanaian", "greek", "gujarati",
    "hungarian", "icelandic", "indian", "indonesian", "iranian", "iraqi", "irish", "israeli", "italian", "jamaican",
    "japanese", "kenyan", "keralan", "korean", "kurdish", "latvian", "lebanese", "libyan", "lithuanian", "malaysian",
    "maltese", "mexican", "mixed race", "moldovan", "moroccan", "nepalese", "nepali", "nigerian", "norwegian",
    "pakistani", "palestinian", "peruvian", "polish", "portuguese", "punjabi", "roma", "romanian", "russian",
    "rwandan", "scottish", "senegalese", "serbian", "sierra leonean", "slovak", "slovenian", "somali", "spanish",
    "sri lankan", "sudanese", "swedish", "swiss", "syrian", "tamil", "thai", "traveller", "trinidadian", "tunisian",
    "turkish", "ugandan", "ukrainian", "vietnamese", "welsh", "west indian", "white", "yemeni", "zimbabwean", "brown",
    "european", "foreign", "migrant", "overseas", "sami", "greek-cypriot", "united kingdom",
})

UNIONS = frozenset({
    "unison", "unite", "gmb", "usdaw", "rcn", "rcm", "bma", "bda", "csp", "sor", "neu", "nasuwt", "ucu", "eis", "pcs",
    "cwu", "rmt", "aslef", "tssa", "fbu", "poa", "iwgb", "uvw", "bectu", "prospect", "nuj", "equity", "bfawu",
    "community union", "the union", "a union", "the iww", "ucatt", "voice",
})
# fmt: on
