"""What is read from a sentence: each figure as ``text => interval unit``; what is no amount gives none."""

import pytest
import spacy
from spacy.tokens import Doc, Token

from claimcheck.language import annotations, quantities
from claimcheck.records import Quantity, QuantityKind

annotations.register()
NLP = spacy.blank("en")
TAGS = {
    "DT": "the a an",
    "IN": "of in to by from at",
    "RB": "about over",
    "VB": "was were is has fell rose died left burned cut met",
    "CC": "and or",
    "PRP": "he it they",
}
TAG_OF = {word: tag for tag, words in TAGS.items() for word in words.split()}
POS_OF = {"DT": "DET", "IN": "ADP", "RB": "ADV", "VB": "VERB", "CC": "CCONJ", "PRP": "PRON", "CD": "NUM"}
POS_OF |= {"NNP": "PROPN", "NNS": "NOUN", "NN": "NOUN", ".": "PUNCT"}


def tag(token: Token) -> str:
    """A tagger as plain as the sentences below need it."""
    word = token.lower_
    if word in TAG_OF:
        return TAG_OF[word]
    if token.like_num:
        return "CD"
    if not word[0].isalpha():
        return "."
    if word.endswith("ed"):
        return "VB"
    if token.text[0].isupper() and token.i:
        return "NNP"
    return "NNS" if len(word) > 3 and word.endswith("s") else "NN"


def tagged(text: str) -> Doc:
    """A Doc with tags and without dependencies: what is read must not hang on a parse."""
    plain = NLP.make_doc(text)
    tags = [tag(token) for token in plain]
    return Doc(
        NLP.vocab,
        words=[token.text for token in plain],
        spaces=[bool(token.whitespace_) for token in plain],
        tags=tags,
        pos=[POS_OF[each] for each in tags],
        sent_starts=[token.i == 0 for token in plain],
    )


def read(text: str) -> tuple[Quantity, ...]:
    found: tuple[Quantity, ...] = quantities.annotate(tagged(text))._.quantities
    return found


def bound(value: float | None, unbounded: str) -> str:
    if value is None:
        return unbounded
    return f"{value:g}" if abs(value) < 100_000 else f"{value:,.0f}"


def show(quantity: Quantity) -> str:
    left = "(" if quantity.low_open or quantity.low is None else "["
    right = ")" if quantity.high_open or quantity.high is None else "]"
    words = [f"{quantity.text} => {left}{bound(quantity.low, '-inf')}, {bound(quantity.high, 'inf')}{right}"]
    words += [quantity.unit] if quantity.unit else []
    words += [quantity.kind] if quantity.kind in {QuantityKind.AGE, QuantityKind.ORDINAL} else []
    words += ["change"] if quantity.is_change else []
    return " ".join([*words, *([quantity.direction] if quantity.direction else [])])


AMOUNTS = [
    ("At least 18 detainees were freed.", "At least 18 => [18, inf)"),
    ("More than 18 detainees were freed.", "More than 18 => (18, inf)"),
    ("It lived 97 million years ago.", "97 million years => [96,500,000, 97,500,000) year"),
    ("Fewer than 18 detainees remain.", "Fewer than 18 => [0, 18)"),
    ("Up to 18 detainees remain.", "Up to 18 => [0, 18]"),
    ("Some 20 prisoners were freed.", "Some 20 => [15, 25)"),
    ("Officials counted 18 detainees.", "18 => [18, 18]"),
    ("As many as 300 homes burned.", "As many as 300 => [0, 300]"),
    ("No fewer than 40 people died.", "No fewer than 40 => [40, inf)"),
    ("No more than 12 seats remain.", "No more than 12 => [0, 12]"),
    ("It hired nearly 600 nurses.", "nearly 600 => [550, 600]"),
    ("Just over 40 nurses left.", "Just over 40 => [40, 45]"),
    ("Just under 200 nurses left.", "Just under 200 => [150, 200]"),
    ("The rate fell beneath 7 percent.", "beneath 7 percent => [0, 7) percent"),
    ("The rate fell below 7 percent.", "below 7 percent => [0, 7) percent"),
    ("The rate fell well below 7 percent.", "well below 7 percent => [0, 7) percent"),
    ("The rate fell by less than 7 percent.", "less than 7 percent => [0, 7) percent change down"),
    ("About 140 million people voted.", "About 140 million => [135,000,000, 145,000,000)"),
    ("Roughly 57 voters waited.", "Roughly 57 => [55.86, 58.14)"),
    ("Approximately 35.7 percent agreed.", "Approximately 35.7 percent => [34.986, 36.414) percent"),
    ("The rate was 35.7 percent.", "35.7 percent => [35.65, 35.75) percent"),
    ("The fund holds 1.7 million barrels.", "1.7 million => [1,650,000, 1,750,000)"),
    ("The town has 140 million users.", "140 million => [139,500,000, 140,500,000)"),
    ("Dozens of protesters gathered.", "Dozens => [24, 100)"),
    ("Hundreds of protesters gathered.", "Hundreds => [200, 1000)"),
    ("Thousands of soldiers left.", "Thousands => [2000, 1,000,000)"),
    ("Tens of thousands of workers left.", "Tens of thousands => [10000, 100,000)"),
    ("Hundreds of thousands of workers left.", "Hundreds of thousands => [200,000, 1,000,000)"),
    ("Scores of protesters gathered.", "Scores => [40, 200)"),
    ("They spent millions of dollars.", "millions of dollars => [2,000,000, 1,000,000,000) USD"),
    ("Several hundred workers left.", "Several hundred => [300, 900]"),
    ("A few thousand workers left.", "A few thousand => [2000, 7000]"),
    ("Two dozen workers left.", "Two dozen => [21, 27)"),
    ("A dozen workers left.", "A dozen => [9, 15)"),
    ("Half a dozen workers left.", "Half a dozen => [4.5, 7.5)"),
    ("It cost half a million dollars.", "half a million dollars => [450,000, 550,000) USD"),
    ("It cost a million dollars.", "a million dollars => [750,000, 1,250,000) USD"),
    ("It lasted one and a half hours.", "one and a half hours => [1.375, 1.625) hour"),
    ("It lasted two and a half hours.", "two and a half hours => [2.375, 2.625) hour"),
    ("It lasted half an hour.", "half an hour => [0.475, 0.525) hour"),
    ("Three-quarters of voters agreed.", "Three-quarters => [0.725, 0.775) part"),
    ("Two-thirds of voters agreed.", "Two-thirds => [0.641667, 0.691667) part"),
    ("A third of voters agreed.", "A third => [0.308333, 0.358333) part"),
    ("More than half of voters agreed.", "More than half => (0.5, inf) part"),
    ("Nearly two-thirds of voters agreed.", "Nearly two-thirds => [0.616667, 0.666667] part"),
    ("Half the voters agreed.", "Half => [0.475, 0.525) part"),
    ("One in five voters agreed.", "One in five => [0.175, 0.225) part"),
    ("Nine out of 10 voters agreed.", "Nine out of 10 => [0.875, 0.925) part"),
    ("Twenty-five voters agreed.", "Twenty-five => [25, 25]"),
    ("Two hundred and fifty thousand voters agreed.", "Two hundred and fifty thousand => [249,500, 250,500)"),
    ("One hundred and five voters agreed.", "One hundred and five => [105, 105]"),
    ("Five hundred voters agreed.", "Five hundred => [450, 550)"),
    ("A hundred voters agreed.", "A hundred => [75, 125)"),
    ("Between 10 and 15 villages flooded.", "Between 10 and 15 => [10, 15]"),
    ("From 10 to 15 villages flooded.", "From 10 to 15 => [10, 15]"),
    ("Some 10 to 15 villages flooded.", "Some 10 to 15 => [9, 16)"),
    ("It takes 7-10 days.", "7-10 days => [7, 10] day"),
    ("It takes five to seven days.", "five to seven days => [5, 7] day"),
    ("It takes eight or nine days.", "eight or nine days => [8, 9] day"),
    ("The plan costs $3 to $5 billion.", "$3 to $5 billion => [3,000,000,000, 5,000,000,000] USD"),
    ("The plan costs $3-5 billion.", "$3-5 billion => [3,000,000,000, 5,000,000,000] USD"),
    ("The plan costs between $19 and $22 million.", "between $19 and $22 million => [19,000,000, 22,000,000] USD"),
    ("Prices rose from $160 to $180.", "from $160 to $180 => [160, 180] USD change up"),
    ("The toll fell from 208 to 193.", "from 208 to 193 => [193, 208] down"),
    ("Mileage climbed from 20 mpg in 2008 to 29 mpg.", "from 20 mpg in 2008 to 29 mpg => [20, 29] mile/gallon up"),
    ("Shares rose 5 percent to 140.", "5 percent => [5, 5] percent change up; 140 => [140, 140]"),
    (
        "Shares fell 0.4 per cent to 13,176.",
        "0.4 per cent => [0.35, 0.45) percent change down; 13,176 => [13176, 13176]",
    ),
    ("Shares were down 3% at 58.", "3% => [3, 3] percent change down; 58 => [58, 58]"),
    ("It paid $2.7 billion.", "$2.7 billion => [2,650,000,000, 2,750,000,000) USD"),
    ("It paid $2.7bn in fines.", "$2.7bn => [2,650,000,000, 2,750,000,000) USD"),
    ("It paid US$40m in fines.", "US$40m => [39,500,000, 40,500,000) USD"),
    ("It paid £2.5m in fines.", "£2.5m => [2,450,000, 2,550,000) GBP"),
    ("It paid €30 million in fines.", "€30 million => [29,500,000, 30,500,000) EUR"),
    ("It paid 30 million euros in fines.", "30 million euros => [29,500,000, 30,500,000) EUR"),
    ("It paid HK$5.4m in fines.", "HK$5.4m => [5,350,000, 5,450,000) HKD"),
    ("It paid R24 million in fines.", "R24 million => [23,500,000, 24,500,000) ZAR"),
    ("It paid R24-million in fines.", "R24-million => [23,500,000, 24,500,000) ZAR"),
    ("It paid R1,500 in fines.", "R1,500 => [1500, 1500] ZAR"),
    ("It paid R19.99 in fines.", "R19.99 => [19.985, 19.995) ZAR"),
    ("It paid 300 kr in fines.", "300 kr => [300, 300] kr"),
    ("It paid J$300 in fines.", "J$300 => [300, 300] JMD"),
    ("It paid C$6 per share.", "C$6 per share => [6, 6] CAD/share"),
    ("It paid 50 cents.", "50 cents => [50, 50] US cent"),
    ("It paid 5 million Canadian dollars.", "5 million Canadian dollars => [4,500,000, 5,500,000) CAD"),
    ("It paid USD 1,700 in fines.", "USD 1,700 => [1700, 1700] USD"),
    ("It paid 1,700 USD in fines.", "1,700 USD => [1700, 1700] USD"),
    ("Support fell by 3 percentage points.", "3 percentage points => [3, 3] percentage point change down"),
    ("The bank cut rates by 25 basis points.", "25 basis points => [25, 25] basis point"),
    ("They produce 800,000 barrels a day.", "800,000 barrels a day => [800,000, 800,000] per day"),
    ("They pay $15 an hour.", "$15 an hour => [15, 15] USD/hour"),
    ("They drove 60 miles per hour.", "60 miles per hour => [60, 60] mile/hour"),
    ("They drove 100 km/h.", "100 km/h => [100, 100] kilometre/hour"),
    ("They ran 5 km (3 miles).", "5 km => [5, 5] kilometre; 3 miles => [3, 3] mile"),
    ("They ran more than 100 km (60 miles).", "more than 100 km => (100, inf) kilometre; 60 miles => (60, inf) mile"),
    ("The lake covers 300 square kilometers.", "300 square kilometers => [300, 300] square kilometre"),
    ("The box weighs 3.5 tonnes.", "3.5 tonnes => [3.45, 3.55) tonne"),
    ("The box weighs 3.5-tonnes.", "3.5-tonnes => [3.45, 3.55) tonne"),
    ("It was 30 degrees Celsius.", "30 degrees Celsius => [30, 30] degree Celsius"),
    ("It was -20 degrees Celsius.", "-20 degrees Celsius => [-20, -20] degree Celsius"),
    ("It was minus 20 degrees.", "minus 20 degrees => [-20, -20] degree"),
    ("The index moved -1.3% today.", "-1.3% => [1.25, 1.35) percent change down"),
    ("An 18-year-old driver died.", "18-year-old => [18, 18] year age"),
    ("A driver, Maria Lopez, 25, died.", "25 => [25, 25] year age"),
    ("Women aged 25 to 54 voted.", "25 to 54 => [25, 54] year age"),
    ("The driver was aged 31.", "31 => [31, 31] year age"),
    ("He was 10.", "10 => [10, 10] year age"),
    ("The driver (Juan Perez, 44) died.", "44 => [44, 44] year age"),
    ("An 18-month-old girl died.", "18-month-old => [18, 18] month age"),
    ("The Senate voted 51-49 to convict.", "51 => [51, 51]; 49 => [49, 49]"),
    ("The Senate voted 51 to 49 to convict.", "51 => [51, 51]; 49 => [49, 49]"),
    ("The House passed the bill, 220–213.", "220 => [220, 220]; 213 => [213, 213]"),
    ("A 10-member panel met.", "10 => [10, 10]"),
    ("A three-bedroom house burned.", "three => [3, 3]"),
    ("The two companies merged.", "two => [2, 2]"),
    ("All three were jailed.", "three => [3, 3]"),
    ("One person died.", "One => [1, 1]"),
    ("One of the students died.", "One => [1, 1]"),
    ("18 of the 40 hostages died.", "18 => [18, 18]; 40 => [40, 40]"),
    ("At least one was wounded.", "At least one => [1, inf)"),
    ("Another 20 people died.", "20 => [20, 20] change"),
    ("Police found 12 more bodies.", "12 => [12, 12] change"),
    ("It has 100,000-plus members.", "100,000-plus => [100,000, inf)"),
    ("It has 500+ members.", "500+ => [500, inf)"),
    ("It has 20 or more members.", "20 or more => [20, inf)"),
    ("It has 20 or so members.", "20 or so => [15, 25)"),
    ("It has 1,200 members.", "1,200 => [1200, 1200]"),
    ("It sold 4.3M copies.", "4.3M => [4,250,000, 4,350,000)"),
    ("It sold 10k copies.", "10k => [9500, 10500)"),
    ("It was just 15 minutes long.", "15 minutes => [15, 15] minute"),
    ("The trip took over three hours.", "over three hours => (3, inf) hour"),
    ("The work was spread over three years.", "three years => [3, 3] year"),
    ("They asked about 12 missing files.", "12 => [12, 12]"),
    ("About 12 files are missing.", "About 12 => [11, 13)"),
    ("It has 2,000 members.", "2,000 => [2000, 2000]"),
    ("More than 2000 members left.", "More than 2000 => (2000, inf)"),
    ("About 1000 members left.", "About 1000 => [750, 1250)"),
    ("The price is 84.75 cents.", "84.75 cents => [84.745, 84.755) US cent"),
    ("The engine makes 450 Nm of torque.", "450 Nm => [450, 450] newton metre"),
    ("The grid fell to 49.55 Hz.", "49.55 Hz => [49.545, 49.555) hertz"),
    ("He has 2½ acres.", "2½ acres => [2.375, 2.625) acre"),
    ("He has 2 1/2 acres.", "2 1/2 acres => [2.475, 2.525) acre"),
    ("He owns 1/2 of the farm.", "1/2 => [0.475, 0.525) part"),
    ("It was the 45th president.", "45th => [45, 45] ordinal"),
    ("The second attack failed.", "second => [2, 2] ordinal"),
    ("The twenty-first attack failed.", "twenty-first => [21, 21] ordinal"),
    ("Zero casualties followed.", "Zero => [0, 0]"),
    ("Five hundred and eighty-four days passed.", "Five hundred and eighty-four days => [584, 584] day"),
    ("It was 3.2 million square feet.", "3.2 million square feet => [3,150,000, 3,250,000) square foot"),
    ("A six-figure sum.", "six => [6, 6]"),
    ("Sales of 30m units.", "30m => [29,500,000, 30,500,000)"),
    ("The tower is 30m high.", "30m => [30, 30] metre"),
    ("Up to 1.6 million women joined.", "Up to 1.6 million => [0, 1,600,000]"),
    ("It was worth up to $2.5m.", "up to $2.5m => [0, 2,500,000] USD"),
    ("Four or more members left.", "Four or more => [4, inf)"),
    ("Thousands and thousands of emails vanished.", "Thousands and thousands => [2000, 1,000,000)"),
    ("The Gallery sold 1,250 prints and 40 maps.", "1,250 => [1250, 1250]; 40 => [40, 40]"),
    (
        "They were fined $500, $1,000 and $2,500.",
        "$500 => [500, 500] USD; $1,000 => [1000, 1000] USD; $2,500 => [2500, 2500] USD",
    ),
    ("It paid 200 rupees for 3 kilos of rice.", "200 rupees => [200, 200] INR; 3 kilos => [3, 3] kilogram"),
    ("The cut was 0.25 percentage point.", "0.25 percentage point => [0.245, 0.255) percentage point"),
    ("Output grew 2.5% a year.", "2.5% a year => [2.45, 2.55) percent/year"),
    (
        "The dam holds 40 million cubic meters of water.",
        "40 million cubic meters => [39,500,000, 40,500,000) cubic metre",
    ),
    ("Every household used 300 liters per day.", "300 liters per day => [300, 300] litre/day"),
    ("The ship sailed at 20 knots.", "20 knots => [20, 20] knot"),
    ("A crowd of 3,000 to 4,000 people marched.", "3,000 to 4,000 => [3000, 4000]"),
    ("Four in 10 voters agreed.", "Four in 10 => [0.375, 0.425) part"),
    ("It fined 12 banks up to €2 million each.", "12 => [12, 12]; up to €2 million => [0, 2,000,000] EUR"),
    ("The quake killed at least 1,200 people.", "at least 1,200 => [1200, inf)"),
    ("At most 6 seats are free.", "At most 6 => [0, 6]"),
    ("Under 30 voters came.", "Under 30 => [0, 30)"),
    ("It cost upwards of $90 million.", "upwards of $90 million => [90,000,000, inf) USD"),
    ("Police seized 24 rifles and 3,600 rounds.", "24 => [24, 24]; 3,600 => [3600, 3600]"),
    ("The fund lost ¥100 million a day.", "¥100 million a day => [99,500,000, 100,500,000) JPY/day"),
    ("The fund lost ¥100 million.", "¥100 million => [99,500,000, 100,500,000) JPY"),
    ("It sold for 2.5 million pounds sterling.", "2.5 million pounds sterling => [2,450,000, 2,550,000) GBP"),
    ("The drop was worth 1/4 of output.", "1/4 => [0.225, 0.275) part"),
    ("It burned 1,500 acres of forest.", "1,500 acres => [1500, 1500] acre"),
    ("It ended a half-century of war.", "a half-century => [0.475, 0.525) century"),
    ("Eight of 10 voters agreed.", "Eight of 10 => [0.775, 0.825) part"),
    ("It was less than half of 1 percent.", "less than half of 1 percent => [0, 0.5) percent"),
    ("It takes one to two years.", "one to two years => [1, 2] year"),
    ("The firm raised Rs 500 crore.", "Rs 500 crore => [4,995,000,000, 5,005,000,000) INR"),
    ("Temperatures reach 45C.", "45C => [45, 45] degree Celsius"),
    ("It costs $10-a-barrel.", "$10-a-barrel => [10, 10] USD/barrel"),
    ("It won 4-for-24 games.", ""),
    ("About three in four voters agreed.", "About three in four => [0.725, 0.775) part"),
    ("The firm sank $40 million into the mine.", "$40 million => [39,500,000, 40,500,000) USD"),
    ("Output fell by half.", "half => [0.475, 0.525) part change down"),
    ("Output lost (-2.5%).", "-2.5% => [2.45, 2.55) percent change down"),
    ("The union has a 3.7 million-strong base.", "3.7 million => [3,650,000, 3,750,000)"),
    ("The storm dropped 92 millimetres of rain.", "92 millimetres => [92, 92] millimetre"),
    ("The river fell 9 millimetres.", "9 millimetres => [9, 9] millimetre change down"),
    ("The index fell 12.34 points.", "12.34 => [12.335, 12.345) change down"),
]

NO_AMOUNTS = [
    "He won in 2012.",
    "In 2012–13 the club won.",
    "The 2016 elections were close.",
    "He ruled from 1994 to 2002.",
    "She spoke on March 7.",
    "She spoke on March 7, 2019.",
    "She spoke on Sept. 11.",
    "She spoke on 4 July 2020.",
    "She spoke on March 7 and 9.",
    "They met at 9:35.",
    "They met at 2 p.m. on Friday.",
    "They met at 2pm on Friday.",
    "They met at 9 o'clock.",
    "The 9/11 attacks changed it.",
    "Section 427 was repealed.",
    "Sections 4 and 5 were repealed.",
    "See page 12 and chapter 3.",
    "A Boeing 737 crashed.",
    "A Boeing 737 Max crashed.",
    "The iPhone 12 sold well.",
    "The G20 met in Rome.",
    "The Group of Seven met.",
    "The Group of 20 met.",
    "The Big Three met.",
    "Call 555-1234 now.",
    "Call (555) 123-4567 now.",
    "Call +44 20 7946 0958 now.",
    "He lives at 575 Wilbraham Road.",
    "He lives at 10 Downing Street.",
    "Write to joe18@example.com today.",
    "Cases of COVID-19 fell.",
    "The F-150 sold well.",
    "They beat them 2-2.",
    "The S&P 500 fell.",
    "It was version 3.5.2 of it.",
    "Agent 007 left.",
    "In the 1990s it fell.",
    "She is in her 30s.",
    "The mid-1990s were good.",
    "1. Open the box.",
    "2) Close the box.",
    "He moved two years ago.",
    "The ferry left at 18.00 on Monday.",
    "The ferry left by six in the evening.",
    "One day he will return.",
    "No one knows.",
    "The one that left.",
    "The two met again.",
    "They fought one another.",
    "It was her first time.",
    "The second half began.",
    "The third quarter began.",
    "The 20th century ended.",
    "The First Amendment holds.",
    "The 22nd Amendment holds.",
    "They took a quarter.",
    "It uses 5G.",
    "He took the A40 road.",
    "He was 10th.",
    "Order No. 10 was signed.",
    "At number 10 he stopped.",
    "It was on Channel 4.",
    "He read Article 50 aloud.",
    "The score was 3-1 at the end.",
    "A two-way street.",
    "A one-time deal.",
    "In 300 BC it fell.",
    "He drives 24/7.",
    "See https://example.com/2020/18/story for it.",
    "The file 2019-09-01 was lost.",
    "He took the R24 home on an R1200.",
    "A zero tolerance rule passed.",
    "Call 1-800-555-0199 now.",
    "They met at three o'clock.",
    "A half-frozen lake melted.",
    "It was one hell of a day.",
    "The law H.R. 3590 passed.",
]


@pytest.mark.parametrize(("text", "expected"), AMOUNTS, ids=[text for text, _ in AMOUNTS])
def test_amounts_are_read_as_intervals(text: str, expected: str) -> None:
    assert "; ".join(map(show, read(text))) == expected


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_numbers_that_are_no_amounts_are_left_out(text: str) -> None:
    assert read(text) == ()


def test_the_tables_are_as_large_as_they_should_be() -> None:
    assert len(AMOUNTS) >= 120
    assert len(NO_AMOUNTS) >= 50


@pytest.mark.parametrize(("text", "expected"), AMOUNTS)
def test_offsets_slice_back(text: str, expected: str) -> None:
    quantities = read(text)
    assert bool(quantities) is bool(expected)
    assert [quantity.span.of(text) for quantity in quantities] == [quantity.text for quantity in quantities]


def test_a_movement_keeps_its_first_and_last_level() -> None:
    (fall,) = read("The toll moved from 208 to 193.")
    assert fall.moved == (208, 193)
    assert (fall.low, fall.high) == (193, 208)


def test_a_range_has_not_moved() -> None:
    (spread,) = read("Prices between $19 and $22 are common.")
    assert spread.moved is None


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("It has 18 members.", "="),
        ("It has about 18 members.", "~"),
        ("It has nearly 18 members.", "<"),
        ("It has up to 18 members.", "<"),
        ("It has at least 18 members.", ">"),
        ("It has just over 18 members.", ">"),
        ("It has dozens of members.", "="),
    ],
)
def test_how_the_text_presents_a_figure(text: str, change: str) -> None:
    assert [quantity.change for quantity in read(text)] == [change]


def test_the_hedge_is_kept_in_lower_case() -> None:
    assert [quantity.hedge for quantity in read("As many as 300 homes and 20 or more barns burned.")] == [
        "as many as",
        "or more",
    ]


def test_a_doc_without_sentences_is_read_as_one() -> None:
    doc = NLP.make_doc("At least 18 of them left")
    assert [quantity.text for quantity in quantities.annotate(doc)._.quantities] == ["At least 18"]


def test_an_empty_doc_has_none() -> None:
    assert quantities.annotate(NLP.make_doc(""))._.quantities == ()


@pytest.mark.parametrize(
    "unit", ["1-", "1 ", "1,", "1.", "from 1 to ", "one and ", "$", "of ", "a half ", "two hundred and "]
)
def test_hostile_repetition_is_read_in_linear_time(unit: str) -> None:
    doc = NLP.make_doc(unit * 2000)
    text = doc.text
    assert all(quantity.span.of(text) == quantity.text for quantity in quantities.annotate(doc)._.quantities)


def test_a_run_of_digits_is_no_figure() -> None:
    assert read("It has " + "9" * 5000 + " members.") == ()
