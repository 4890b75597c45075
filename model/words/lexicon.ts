import type { OutputId } from '../taxonomy';

/**
 * The languages of the lexicon. In some the head of a phrase comes last ("shirt dress" is a dress),
 * in some first ("robe chemise" is one, too).
 */
export const LANGUAGES = {
  en: { head: 'last' },
  de: { head: 'last' },
  nl: { head: 'last' },
  sv: { head: 'last' },
  da: { head: 'last' },
  fr: { head: 'first' },
  es: { head: 'first' },
  it: { head: 'first' },
  pt: { head: 'first' },
  pl: { head: 'first' },
} as const;

export type Language = keyof typeof LANGUAGES;

/** What some words speak for. */
export interface Meaning {
  /** The answers that they fit: several where a word says no more ("shoes"), none where it says nothing. */
  means: readonly OutputId[];
  /** Words that are passed over, as though they were not there. */
  skipped?: true;
  /** What else is called so now and then. */
  maybe?: readonly OutputId[];
  /**
   * The words of each language, apart by commas: singulars, and plurals that do not follow the rules
   * of `inflect.ts`. After `^` stand those which count only at the end of a phrase ("crop top", not
   * "top sellers"), after `~` those which count only where the page is in their language: they are
   * something else in others.
   */
  words: Readonly<Partial<Record<Language, string>>>;
}

/** What shops call the ten classes, and what is none of them. */
export const LEXICON: readonly Meaning[] = [
  {
    means: ['t-shirt-top'],
    words: {
      en: `t shirt, tshirt, ^tee, tee shirt, teeshirt, polo, polo shirt, polos, tank top, tank, vest top, camisole, cami, cami top, crop top, croptop, halter top, halterneck, tube top, bandeau top, jersey top, singlet, undershirt, muscle shirt, sports top, strap top, ringer tee, graphic tee, long sleeve tee, rash guard`,
      de: `t shirt, ~shirt, poloshirt, trägertop, tanktop, unterhemd, trägerhemd, longsleeve, langarmshirt, kurzarmshirt, muskelshirt, sportshirt, funktionsshirt, laufshirt, damenshirt, herrenshirt, rundhalsshirt, basicshirt, printshirt, blusentop`,
      fr: `t shirt, tee shirt, débardeur, caraco, polo, maillot de corps, ~marcel, ~maillot`,
      es: `camiseta, camiseta de tirantes, playera, remera, polera, polo, franela, ~musculosa`,
      it: `maglietta, magliette, canotta, canotte, polo, t shirt, canottiera, canottiere`,
      nl: `t shirt, ~shirt, poloshirt, hemdje, topje, tanktop`,
      pt: `camiseta, t shirt, polo, regata, camisa polo, blusinha, cropped`,
      pl: `t shirt, koszulka, koszulki, polówka`,
      sv: `t shirt, t tröja, linne, linnen, pikétröja`,
      da: `t shirt, poloshirt, tanktop`,
    },
  },
  {
    means: ['t-shirt-top'],
    maybe: ['shirt', 'pullover', 'dress'],
    words: {
      en: `^top, ^tops, topwear, long sleeve`,
      de: `^oberteil, ^tops`,
      fr: `^top, ^haut, ^hauts`,
      es: `^top`,
      it: `^top`,
      pt: `^top`,
      sv: `^topp, ^toppar`,
    },
  },
  {
    means: ['trouser'],
    words: {
      en: `trouser, pants, pant, jeans, jean, denims, legging, leggings, jegging, jogger, joggers, jogging bottoms, chino, chinos, sweatpants, trackpants, track pants, culotte, culottes, cargo pants, cargos, slacks, palazzo, palazzos, yoga pants, ski pants, snow pants, bottomwear, bottom wear, ^bottoms, corduroys, capri, capris, salwar`,
      de: `~hose, ~hosen, stoffhose, jeanshose, jogginghose, jeans, leggings, leggins, chino, chinohose, treggings, jeggings, anzughose, regenhose, wanderhose, skihose, cargohose, damenhose, herrenhose, lederhose, culotte, schlaghose, jogpants`,
      fr: `pantalon, jean, jeans, jogging, legging, chino, pantacourt, treillis, caleçon long`,
      es: `pantalón, pantalones, vaquero, vaqueros, tejano, tejanos, jean, jeans, jogger, legging, mallas, calza, calzas, chinos`,
      it: `pantalone, pantaloni, jeans, leggings, jogger, joggers, chino, chinos, tuta da ginnastica`,
      nl: `broek, broeken, spijkerbroek, spijkerbroeken, jeans, joggingbroek, legging, chino, pantalon`,
      pt: `calça, calças, jeans, legging, leggings, jogger, calça jeans, macacão jeans`,
      pl: `spodnie, jeansy, dżinsy, legginsy, joggery, dresy`,
      sv: `byxa, byxor, byxorna, jeans, leggings, tights, chinos`,
      da: `bukser, bukse, jeans, leggings, chinos, joggingbukser`,
    },
  },
  {
    means: ['pullover'],
    words: {
      en: `pullover, hoodie, hoody, hooded sweatshirt, sweatshirt, sweat shirt, sweater, jumper, cardigan, knitwear, knit, cardi, crewneck, crew neck sweater, turtleneck, turtle neck, roll neck, polo neck, quarter zip, half zip, fleece pullover, sweater vest, ^knits, ^sweat, ^sweats, fleece sweater, knitted sweater, mock neck sweater`,
      de: `pullover, pulli, pullis, sweatshirt, sweater, hoodie, kapuzenpullover, kapuzenpulli, strickjacke, strickjacken, strickpullover, strickpulli, cardigan, rollkragenpullover, troyer, strickwaren, strick, rolli, sweatjacke, sweatjacken, fleecepullover, pullunder, feinstrick`,
      fr: `~pull, ~pulls, pull over, pullover, sweat, sweat à capuche, sweat shirt, sweatshirt, gilet, cardigan, chandail, maille, mailles, tricot, col roulé, hoodie`,
      es: `~jersey, jerséis, sudadera, suéter, suéteres, sweater, cárdigan, chompa, buzo, pulóver, chaqueta de punto, ~punto, canguro, hoodie`,
      it: `maglione, maglioni, felpa, felpe, cardigan, pullover, ~golf, dolcevita, maglieria, maglia, maglie`,
      nl: `trui, truien, hoodie, sweater, ~vest, ~vesten, coltrui, pullover, gebreide trui, capuchontrui, gebreid vest`,
      pt: `suéter, moletom, moletons, casaco de malha, camisola, camisolas, blusa de frio, tricô, pulôver, cardigã, blusão`,
      pl: `sweter, swetry, bluza, bluzy, kardigan, ~golf, bluza z kapturem`,
      sv: `tröja, tröjor, hoodie, kofta, koftor, sweatshirt, stickat, luvtröja, luvtröjor, munkjacka, collegetröja, polotröja`,
      da: `sweater, genser, ~strik, hættetrøje, trøje, trøjer, cardigan, sweatshirt, striktrøje`,
    },
  },
  {
    means: ['dress'],
    words: {
      en: `dress, frock, gown, sundress, shirt dress, shirtdress, sweater dress, maxi dress, midi dress, mini dress, slip dress, wrap dress, evening gown, ball gown, one piece dress, pinafore, kaftan, caftan, party dress, t shirt dress, bodycon, jumper dress, blazer dress, jacket dress, coat dress`,
      de: `kleid, kleider, abendkleid, sommerkleid, maxikleid, minikleid, strickkleid, hemdblusenkleid, etuikleid, dirndl, cocktailkleid, brautkleid, wickelkleid, jerseykleid, blusenkleid`,
      fr: `robe, robe pull, robe chemise, robe longue`,
      es: `vestido, vestido camisero, traje de flamenca`,
      it: `vestito, vestiti, abito, abiti, vestitino, vestitini`,
      nl: `jurk, jurken, jurkje, maxi jurk`,
      pt: `vestido`,
      pl: `sukienka, sukienki, suknia, suknie`,
      sv: `klänning, klänningar`,
      da: `kjole, kjoler, kjolen`,
    },
  },
  {
    means: ['coat'],
    words: {
      en: `coat, jacket, blazer, parka, anorak, trench, trench coat, raincoat, overcoat, windbreaker, windcheater, puffer, puffer jacket, bomber, bomber jacket, biker jacket, peacoat, pea coat, outerwear, down jacket, fleece jacket, denim jacket, jean jacket, jeans jacket, leather jacket, sport coat, sportcoat, suit jacket, shacket, overshirt jacket, cape coat, poncho coat, softshell, gilet, body warmer, bodywarmer, rain jacket, shell jacket, varsity jacket, track jacket, ski jacket, dinner jacket, tuxedo jacket`,
      de: `jacke, jacken, mantel, mäntel, blazer, sakko, sakkos, parka, anorak, trenchcoat, jackett, jacketts, janker, blouson, daunenjacke, lederjacke, jeansjacke, steppjacke, regenjacke, winterjacke, softshelljacke, bomberjacke, fleecejacke, steppweste, outdoorjacke, daunenmantel, wollmantel, regenmantel, caban`,
      fr: `veste, manteau, manteaux, blouson, parka, doudoune, trench, imperméable, caban, blazer, anorak, coupe vent, k way, veston, duffle coat, redingote, perfecto`,
      es: `chaqueta, abrigo, cazadora, chaquetón, chaquetones, parka, gabardina, ~americana, blazer, plumífero, anorak, impermeable, cortavientos, campera, chamarra, casaca, saco de vestir, ~plumas, trenca`,
      it: `giacca, giacche, cappotto, cappotti, giubbotto, giubbotti, giubbino, giubbini, piumino, piumini, parka, trench, impermeabile, impermeabili, blazer, giaccone, giacconi, soprabito, soprabiti, giubbetto, giacca a vento`,
      nl: `~jas, jassen, ~jack, ~jacks, mantel, mantels, winterjas, winterjassen, regenjas, regenjassen, colbert, colberts, blazer, parka, jasje, jasjes, spijkerjas, donsjas, bodywarmer`,
      pt: `casaco, jaqueta, casacos, blazer, sobretudo, corta vento, parka, agasalho, paletó, gabardine, colete acolchoado`,
      pl: `kurtka, kurtki, płaszcz, płaszcze, marynarka, marynarki, parka, żakiet, bezrękawnik`,
      sv: `jacka, jackor, ~kappa, kappor, ~rock, ~rockar, kavaj, kavajer, parkas, blazer, dunjacka, regnjacka`,
      da: `jakke, jakker, frakke, frakker, blazer, kåbe, dunjakke, regnjakke`,
    },
  },
  {
    means: ['shirt'],
    words: {
      en: `dress shirt, button up, button down, button down shirt, button up shirt, oxford shirt, flannel shirt, denim shirt, jean shirt, jeans shirt, linen shirt, hawaiian shirt, work shirt, overshirt, blouse, tunic, kurta, kurti, kurtis, casual shirt, formal shirt, checked shirt, check shirt, plaid shirt, striped shirt, shirting, guayabera, camp shirt, bowling shirt`,
      de: `hemd, hemden, bluse, blusen, oberhemd, freizeithemd, businesshemd, tunika, tuniken, leinenhemd, karohemd, flanellhemd, jeanshemd, hemdbluse, langarmhemd, kurzarmhemd, blusenshirt, hemdjacke`,
      fr: `chemise, chemisier, blouse, tunique, surchemise, chemisette`,
      es: `camisa, blusa, camisero, túnica, sobrecamisa, guayabera`,
      it: `camicia, camicie, camicetta, camicette, blusa, bluse, tunica, tuniche`,
      nl: `overhemd, overhemden, blouse, blouses, bloes, hemd, hemden, tuniek`,
      pt: `camisa, blusa, camisa social, ~bata, túnica, camisete`,
      pl: `koszula, koszule, bluzka, bluzki`,
      sv: `skjorta, skjortor, blus, blusar`,
      da: `skjorte, skjorter, bluse, bluser`,
    },
  },
  { means: ['shirt'], maybe: ['t-shirt-top'], words: { en: `shirt` } },
  {
    means: ['sandal'],
    words: {
      en: `sandal, flip flop, flipflop, slider, slides, thong sandal, espadrille sandal, strappy heels, heeled sandal, wedge sandal, gladiator sandal, slide sandal, huarache, chappal, slingback sandal`,
      de: `sandale, sandalen, sandalette, sandaletten, zehentrenner, pantolette, pantoletten, flip flops, badelatschen, badeschuhe, zehensandale, riemchensandale, trekkingsandale, badeschlappen`,
      fr: `sandale, sandalette, ~tong, ~tongs, claquette, nu pieds, nu pied, spartiate`,
      es: `sandalia, chancla, chancleta, ojota, huarache`,
      it: `sandalo, sandali, infradito, ciabatta, ciabatte`,
      nl: `sandaal, sandalen, slipper, slippers, teenslipper, teenslippers, badslipper, badslippers`,
      pt: `sandália, chinelo, rasteirinha, rasteira, papete`,
      pl: `sandał, sandały, klapki, japonki, sandałki`,
      sv: `sandal, sandaler, flip flops, tofflor`,
      da: `sandal, sandaler, klipklapper, slippers`,
    },
  },
  {
    means: ['sandal'],
    maybe: ['none'],
    words: {
      en: `^heels, high heels, ^slide, stiletto, stilettos, ^wedge, ^wedges, mule, mules, slingback, slingbacks, espadrille`,
      de: `high heels, riemchenpumps, slingpumps, mule, mules, espadrille, espadrilles, clog, clogs`,
      fr: `mule, mules, espadrille, espadrilles, sabot`,
      es: `tacones, alpargata, zueco, mule`,
      it: `tacchi, zoccolo, zoccoli, espadrillas`,
      nl: `hakken, muiltje, muiltjes, espadrilles`,
      pt: `tamanco, salto alto, alpargata, mule`,
      pl: `szpilki, espadryle`,
    },
  },
  {
    means: ['sneaker'],
    words: {
      en: `sneaker, trainer, trainers, running shoe, tennis shoe, sport shoe, sports shoe, athletic shoe, basketball shoe, gym shoe, skate shoe, high top, high tops, low top, plimsoll, kicks, court shoe sneaker, walking shoe, training shoe, canvas shoe, football shoe, hiking shoe, trail shoe, slip on sneaker, cricket shoe, casual shoe`,
      de: `sneaker, sneakers, turnschuh, turnschuhe, laufschuh, laufschuhe, sportschuh, sportschuhe, tennisschuh, tennisschuhe, hallenschuh, hallenschuhe, freizeitschuh, freizeitschuhe, trainingsschuh, trainingsschuhe, fitnessschuh, fitnessschuhe, fußballschuh, fußballschuhe, laufschuhen`,
      fr: `~basket, ~baskets, ~tennis, sneaker, sneakers, chaussure de sport, chaussures de sport, chaussure de running, chaussures de running, chaussures de course`,
      es: `zapatilla, zapatilla deportiva, deportivas, tenis, ~bamba, zapatillas de deporte, championes, sneaker, zapato deportivo, zapatos deportivos`,
      it: `sneaker, sneakers, scarpa da ginnastica, scarpe da ginnastica, scarpe da corsa, scarpa da corsa, scarpe sportive, scarpe running`,
      nl: `sneaker, sneakers, gymschoen, gymschoenen, sportschoen, sportschoenen, hardloopschoen, hardloopschoenen`,
      pt: `tênis, sapatilha de corrida, sapatênis, sneaker`,
      pl: `sneakersy, trampki, adidasy, buty sportowe, buty do biegania`,
      sv: `sneaker, sneakers, gympasko, gympaskor, träningsskor, löparskor, löparsko`,
      da: `sneaker, sneakers, løbesko, sportssko, kondisko`,
    },
  },
  {
    means: ['ankle-boot'],
    words: {
      en: `boot, ankle boot, bootie, chelsea boot, chukka boot, chukka, desert boot, hiking boot, combat boot, lace up boot, booties, work boot, snow boot, winter boot, chelseas`,
      de: `stiefelette, stiefeletten, boots, ankle boots, chelsea boots, schnürstiefelette, schnürstiefeletten, bikerboots, ankleboots, schnürboots, schnürstiefel`,
      fr: `bottine, boots, bottillon, boot`,
      es: `botín, botines, botita`,
      it: `stivaletto, stivaletti, tronchetto, tronchetti, anfibi, anfibio, polacchino, polacchini`,
      nl: `enkellaars, enkellaarzen, enkellaarsje, enkellaarsjes, boots, veterboots`,
      pt: `botinha, ankle boot, coturno, coturnos, botina`,
      pl: `botki, botek, trapery, sztyblety`,
      sv: `stövlett, stövletter, känga, kängor, boots`,
      da: `støvlet, støvletter, boots`,
    },
  },
  {
    means: ['ankle-boot'],
    maybe: ['none'],
    words: {
      de: `stiefel, winterstiefel, lederstiefel`,
      fr: `botte`,
      es: `bota`,
      it: `stivale, stivali`,
      nl: `laars, laarzen, laarsje, laarsjes`,
      pt: `bota`,
      pl: `kozaki`,
      sv: `stövel, stövlar`,
      da: `støvle, støvler`,
    },
  },
  {
    means: ['sneaker', 'sandal', 'ankle-boot'],
    words: {
      en: `shoe, footwear`,
      de: `schuh, schuhe, halbschuh, halbschuhe`,
      fr: `chaussure, soulier`,
      es: `zapato, calzado`,
      it: `scarpa, scarpe, calzatura, calzature`,
      nl: `schoen, schoenen`,
      pt: `sapato, calçado`,
      pl: `buty, ~but, obuwie, półbuty`,
      sv: `sko, skor`,
      da: `sko, skoene, fodtøj`,
    },
  },
  {
    means: ['bag'],
    words: {
      en: `bag, handbag, hand bag, tote, tote bag, backpack, back pack, bagpack, rucksack, purse, clutch, shoulder bag, crossbody, cross body bag, satchel, duffel, duffle, duffel bag, suitcase, luggage, briefcase, messenger bag, ^messenger, knapsack, holdall, weekender, fanny pack, belt bag, bum bag, hobo bag, bucket bag, laptop bag, school bag, schoolbag, shoe bag, gym bag, trolley bag, daypack, baguette bag, sling bag, sling, makeup bag, cosmetic bag, toiletry bag, drawstring bag, garment bag, diaper bag, travel bag`,
      de: `tasche, taschen, handtasche, handtaschen, rucksack, rucksäcke, umhängetasche, umhängetaschen, schultertasche, schultertaschen, clutch, koffer, trolley, shopper, henkeltasche, beuteltasche, reisetasche, bauchtasche, gürteltasche, schultasche, schulranzen, ranzen, aktentasche, turnbeutel, sporttasche, laptoptasche, abendtasche, weekender, bowlingtasche, crossbody`,
      fr: `sac, sac à main, sac à dos, sac bandoulière, pochette, besace, cabas, valise, cartable, bagage, sacoche, ~banane, mallette, sac de voyage, tote bag`,
      es: `bolso, bolsa, mochila, cartera de mano, bandolera, maleta, riñonera, morral, maletín, maletines, bolso de mano, mochilas, equipaje, tote`,
      it: `borsa, borse, borsetta, borsette, zaino, zaini, valigia, valigie, tracolla, tracolle, pochette, zainetto, zainetti, marsupio, marsupi, borsone, borsoni, trolley, cartella`,
      nl: `tas, tassen, handtas, handtassen, rugzak, rugzakken, rugtas, rugtassen, schoudertas, schoudertassen, koffer, koffers, clutch, schooltas, boekentas, heuptas, reistas`,
      pt: `bolsa, mochila, ~mala, ~malas, carteira de mão, pochete, sacola, necessaire, lancheira`,
      pl: `torba, torby, torebka, torebki, plecak, plecaki, walizka, walizki, kopertówka, nerka`,
      sv: `väska, väskor, handväska, handväskor, ryggsäck, ryggsäckar, resväska, resväskor, axelväska`,
      da: `taske, tasker, håndtaske, håndtasker, rygsæk, rygsække, kuffert, kufferter, skuldertaske`,
    },
  },
  {
    // Garments and shoes that are none of the ten.
    means: ['none'],
    words: {
      en: `shorts, short pants, bermudas, boardshorts, skirt, miniskirt, skort, loafer, moccasin, brogue, oxfords, derby shoe, oxford shoe, dress shoe, monk strap, ballet flat, ballerina flats, ballerina, flats, pumps, court shoe, knee boot, knee high boot, over the knee boot, thigh high boot, wellington, wellington boot, wellies, rain boot, house shoe, boat shoe, sari, saree, lehenga, dupatta, apron, bathrobe, bath robe, dressing gown, robes, pyjama, pajama, pyjamas, pajamas, nightgown, nightdress, nightshirt, nightwear, sleepwear, loungewear set, swimsuit, swimwear, bikini, swim trunks, swim shorts, trunks, one piece swimsuit, underwear, lingerie, bra, bralette, sports bra, panties, panty, brief, briefs, boxers, boxer shorts, thong, knickers, sock, socks, stocking, stockings, tights, pantyhose, hosiery, shapewear, corset, bodysuit, babygrow, onesie, romper`,
      de: `shorts, bermuda, ~rock, ~röcke, minirock, jeansrock, faltenrock, slipper, mokassin, mokassins, halbschuh slipper, schnürschuh, schnürschuhe, ballerina, ballerinas, pumps, hausschuh, hausschuhe, gummistiefel, overkneestiefel, overknee, lackschuhe, schürze, schürzen, bademantel, bademäntel, schlafanzug, schlafanzüge, pyjama, nachthemd, nachthemden, nachtwäsche, badeanzug, badeanzüge, bikini, badehose, badehosen, badeshorts, bademode, unterwäsche, dessous, bh, bhs, büstenhalter, ~slip, ~slips, unterhose, unterhosen, boxershorts, socke, socken, strumpf, strümpfe, strumpfhose, strumpfhosen, kniestrumpf, kniestrümpfe, strampler, ~body, ~bodys`,
      fr: `~short, bermuda, jupe, jupe culotte, mocassin, ballerine, derbies, richelieu, escarpin, chausson, pantoufle, cuissarde, bottes de pluie, tablier, peignoir, robe de chambre, pyjama, chemise de nuit, nuisette, maillot de bain, bikini, sous vêtement, sous vêtements, lingerie, soutien gorge, culotte, ~slip, ~string, ~boxer, caleçon, chaussette, collant, bas nylon, ~body, barboteuse`,
      es: `pantalón corto, pantalones cortos, ~short, shorts, bermuda, falda, mocasín, mocasines, bailarina, manoletina, zapato de vestir, zapatos de vestir, zapatilla de casa, zapatillas de casa, pantufla, botas de agua, delantal, delantales, albornoz, ~bata, pijama, camisón, camisones, bañador, bañadores, traje de baño, trajes de baño, bikini, ropa interior, lencería, sujetador, braga, bragas, calzoncillo, calcetín, calcetines, ~media, ~medias, panti, pantis, ~body`,
      it: `pantaloncini, pantaloncino, bermuda, shorts, gonna, gonne, mocassino, mocassini, ballerina, ballerine, decolleté, décolleté, stringata, stringate, pantofola, pantofole, stivali di gomma, grembiule, grembiuli, accappatoio, accappatoi, vestaglia, vestaglie, pigiama, pigiami, camicia da notte, costume da bagno, costumi da bagno, ~costume, ~costumi, bikini, intimo, lingerie, reggiseno, reggiseni, mutanda, mutande, ~slip, ~boxer, calza, calze, calzino, calzini, collant, ~body`,
      nl: `korte broek, korte broeken, shorts, bermuda, rok, rokken, rokje, mocassin, mocassins, ballerina, ballerinas, pumps, pantoffel, pantoffels, sloffen, regenlaarzen, schort, badjas, badjassen, pyjama, nachthemd, badpak, badpakken, bikini, zwembroek, zwembroeken, ondergoed, lingerie, bh, ~slip, onderbroek, onderbroeken, boxershort, sok, sokken, panty, kousen, maillots`,
      pt: `~short, shorts, bermuda, saia, mocassim, mocassins, sapatilha, sapato social, scarpin, pantufa, galocha, avental, roupão, pijama, camisola de dormir, maiô, biquíni, sunga, roupa íntima, lingerie, sutiã, calcinha, cueca, meia, meias, meia calça, ~body`,
      pl: `szorty, spodenki, spódnica, spódnice, spódniczka, mokasyny, baleriny, czółenka, kapcie, kalosze, fartuch, szlafrok, piżama, piżamy, koszula nocna, strój kąpielowy, bikini, kąpielówki, bielizna, biustonosz, stanik, majtki, bokserki, skarpetki, skarpety, rajstopy`,
      sv: `shorts, kjol, kjolar, loafers, ballerinaskor, pumps, morgonrock, pyjamas, baddräkt, baddräkter, bikini, badbyxor, badshorts, underkläder, bh, trosa, trosor, kalsonger, strumpa, strumpor, strumpbyxor`,
      da: `shorts, nederdel, nederdele, loafers, ballerinaer, hjemmesko, gummistøvler, morgenkåbe, nattøj, badedragt, badedragter, bikini, badebukser, undertøj, bh, trusser, strømpe, strømper, strømpebukser, sokker`,
    },
  },
  {
    // House shoes for some, sandals for others.
    means: ['none', 'sandal'],
    words: { en: `slipper` },
  },
  {
    means: ['none'],
    maybe: ['bag'],
    words: {
      en: `wallet, coin purse`,
      de: `geldbörse, geldbörsen, geldbeutel, portemonnaie, brieftasche, brieftaschen`,
      fr: `portefeuille, porte monnaie`,
      es: `billetera, cartera, monedero`,
      it: `portafoglio, portafogli, portamonete`,
      nl: `portemonnee, portemonnees`,
      pt: `carteira`,
      pl: `portfel, portfele`,
      sv: `plånbok, plånböcker`,
      da: `~pung`,
    },
  },
  {
    // What is worn beside them.
    means: ['none'],
    words: {
      en: `watch, smartwatch, wristwatch, belt, scarf, scarves, shawl, hat, cap, beanie, beret, headband, bandana, hair clip, scrunchie, bow tie, necktie, ^tie, ties, glove, mitten, sunglasses, sun glasses, eyewear, glasses, goggles, jewelry, jewellery, ring, necklace, bracelet, earring, pendant, brooch, anklet, bangle, cufflink, card holder, cardholder, key ring, keychain, key chain, umbrella, suspenders, braces, helmet, handkerchief, shoelace, shoe lace, insole, shoe tree, shoe horn, shoe care, shoe polish, mask, wig, hair extension, hair band`,
      de: `uhr, uhren, armbanduhr, armbanduhren, gürtel, schal, schals, halstuch, halstücher, tuch, tücher, mütze, mützen, ~hut, ~hüte, kappe, kappen, stirnband, krawatte, krawatten, fliege, handschuh, handschuhe, fäustling, fäustlinge, sonnenbrille, sonnenbrillen, brille, brillen, schmuck, ring, ringe, halskette, halsketten, armband, armbänder, armreif, ohrring, ohrringe, ohrstecker, anhänger, brosche, broschen, kartenetui, schlüsselanhänger, regenschirm, regenschirme, hosenträger, helm, helme, taschentuch, taschentücher, schnürsenkel, einlegesohle, einlegesohlen, schuhcreme, schuhlöffel, schuhspanner, schuhpflege`,
      fr: `montre, ceinture, écharpe, foulard, étole, châle, chapeau, chapeaux, casquette, bonnet, béret, bandeau, cravate, nœud papillon, gant, lunettes, lunettes de soleil, bijou, bijoux, bague, collier, bracelet, boucle d oreille, boucles d oreilles, pendentif, broche, porte cartes, porte clés, parapluie, bretelles, casque, mouchoir, lacet, semelle, chausse pied, tire botte, cirage`,
      es: `reloj, relojes, cinturón, cinturones, bufanda, pañuelo, chal, chales, sombrero, gorra, gorro, boina, diadema, corbata, pajarita, guante, gafas, gafas de sol, lentes de sol, joya, joyería, anillo, ~collar, ~collares, pulsera, pendiente, arete, colgante, broche, tarjetero, llavero, paraguas, tirantes, casco, cordones, plantilla`,
      it: `orologio, orologi, cintura, cinture, sciarpa, sciarpe, foulard, stola, cappello, cappelli, berretto, berretti, cuffia, cuffie, cravatta, cravatte, papillon, guanto, guanti, occhiali, occhiali da sole, gioiello, gioielli, anello, anelli, collana, collane, bracciale, bracciali, braccialetto, braccialetti, orecchino, orecchini, ciondolo, ciondoli, spilla, portachiavi, ombrello, ombrelli, bretelle, casco, caschi, lacci, soletta, solette`,
      nl: `horloge, horloges, riem, riemen, sjaal, sjaals, hoed, hoeden, ~pet, ~petten, muts, mutsen, haarband, stropdas, stropdassen, vlinderdas, handschoen, handschoenen, zonnebril, zonnebrillen, bril, brillen, sieraad, sieraden, ring, ringen, ketting, kettingen, armband, armbanden, oorbel, oorbellen, hanger, sleutelhanger, paraplu, bretels, helm, veters, inlegzool`,
      pt: `relógio, cinto, cachecol, cachecóis, lenço, chapéu, boné, gorro, tiara, gravata, luva, óculos, óculos de sol, joia, bijuteria, ~anel, anéis, ~colar, colares, pulseira, brinco, pingente, porta cartão, chaveiro, guarda chuva, suspensórios, capacete, cadarço, palmilha`,
      pl: `zegarek, zegarki, pasek, paski, szalik, szaliki, apaszka, chusta, kapelusz, kapelusze, czapka, czapki, opaska, krawat, krawaty, rękawiczki, okulary, biżuteria, pierścionek, pierścionki, naszyjnik, bransoletka, bransoletki, kolczyki, brelok, parasol, szelki, kask, sznurówki, wkładki`,
      sv: `klocka, klockor, bälte, bälten, halsduk, halsdukar, sjal, sjalar, hatt, hattar, mössa, mössor, keps, kepsar, ~slips, slipsar, handske, handskar, vantar, solglasögon, smycke, smycken, halsband, armband, örhänge, örhängen, paraply, hängslen, hjälm`,
      da: `~ur, ~ure, bælte, bælter, tørklæde, tørklæder, hat, hatte, ~hue, huer, kasket, kasketter, ~slips, handsker, handske, solbriller, smykke, smykker, halskæde, armbånd, ørering, øreringe, paraply, hjelm`,
    },
  },
  {
    // Other goods that the same shops sell.
    means: ['none'],
    words: {
      en: `perfume, fragrance, eau de parfum, cologne, deodorant, shampoo, conditioner, lotion, moisturizer, serum, soap, lipstick, lip gloss, mascara, eyeliner, eyeshadow, makeup, make up, cosmetics, nail polish, makeup brush, hair dryer, phone, smartphone, iphone, phone case, case cover, laptop, tablet, headphone, headphones, earphone, earbuds, speaker, microphone, camera, lens, monitor, keyboard, mouse, printer, charger, console, television, tv, drone, computer, pc, earpods, airpods, power bank, sofa, couch, chair, armchair, table, desk, lamp, bed, mattress, pillow, cushion, blanket, towel, curtain, rug, carpet, vase, candle, mug, cup, bottle, water bottle, cutlery, kettle, toaster, blender, vacuum cleaner, poster, painting, picture frame, sticker, book, notebook, pen, pencil, calendar, magazine, toy, doll, figure, figurine, puzzle, ^ball, ^football, board game, game, lego, bike, bicycle, scooter, skateboard, snowboard, ski, skis, surfboard, soccer ball, tennis racket, racket, dumbbell, treadmill, yoga mat, tent, sleeping bag, bean bag, punching bag, tea bag, airbag, gift bag, paper bag, gift card, gift box, voucher, beer, pizza, burger, snack, bouquet, dog food, pet food, cat food, baby carrier, stroller, pram, pushchair, car seat, fabric, yarn, sewing machine, hanger, coat hanger, clothes hanger, coat rack, shoe rack, shoe cabinet, sponge, fuel, spare part, screw, life jacket, straitjacket, book jacket, jacket potato, cabinet, shelf, wardrobe, dresser, dressing table, dress form, mannequin`,
      de: `parfum, parfüm, shampoo, seife, seifen, lippenstift, wimperntusche, nagellack, handy, handys, handyhülle, handyhüllen, hülle, kopfhörer, lautsprecher, kamera, kameras, bildschirm, tastatur, drucker, ladegerät, fernseher, rechner, sessel, sofa, sofas, couch, stuhl, stühle, tisch, tische, lampe, lampen, leuchte, bett, betten, matratze, matratzen, kissen, decke, decken, handtuch, handtücher, vorhang, vorhänge, teppich, teppiche, vase, vasen, kerze, kerzen, tasse, tassen, becher, flasche, flaschen, teller, schüssel, besteck, pfanne, pfannen, topf, töpfe, staubsauger, poster, buch, bücher, stift, stifte, kalender, spielzeug, puppe, puppen, spiel, spiele, fahrrad, fahrräder, roller, ski, zelt, zelte, schlafsack, schlafsäcke, sitzsack, gutschein, gutscheine, pflanze, pflanzen, blume, blumen, kinderwagen, nähmaschine, bügel, kleiderbügel, kleiderschrank, kleiderständer, schuhschrank, schuhregal, schrank, regal, reifen, bohrer, werkzeug`,
      fr: `parfum, shampoing, savon, rouge à lèvres, vernis, téléphone, coque, casque audio, écouteurs, enceinte, appareil photo, écran, clavier, imprimante, chargeur, télévision, canapé, fauteuil, chaise, table, lampe, lit, matelas, coussin, oreiller, couverture, serviette, rideau, tapis, vase, bougie, tasse, bouteille, assiette, casserole, poêle, aspirateur, affiche, livre, cahier, stylo, jouet, poupée, jeu, jeux, vélo, trottinette, tente, sac de couchage, carte cadeau, plante, fleur, poussette, tissu, cintre, armoire, étagère, pneu, outil`,
      es: `perfume, champú, crema, jabón, pintalabios, maquillaje, esmalte, teléfono, móvil, ~funda, auriculares, altavoz, altavoces, cámara, monitor, teclado, impresora, cargador, televisor, sofá, sillón, silla, mesa, lámpara, cama, colchón, cojín, cojines, almohada, manta, toalla, cortina, alfombra, jarrón, vela, taza, botella, plato, sartén, aspiradora, póster, libro, cuaderno, bolígrafo, juguete, muñeca, juego, bicicleta, patinete, tienda de campaña, saco de dormir, tarjeta regalo, chocolate, té, vino, cerveza, planta, flor, flores, cochecito, tela, lana, percha, armario, estantería, neumático, herramienta, pintura`,
      it: `profumo, profumi, shampoo, crema, creme, sapone, rossetto, trucco, smalto, telefono, cellulare, custodia, auricolari, altoparlante, fotocamera, schermo, tastiera, stampante, caricabatterie, televisore, divano, divani, poltrona, sedia, sedie, tavolo, tavoli, lampada, lampade, letto, letti, materasso, cuscino, cuscini, coperta, coperte, asciugamano, asciugamani, tenda, tende, tappeto, tappeti, vaso, candela, candele, tazza, tazze, bottiglia, piatto, piatti, padella, aspirapolvere, poster, libro, libri, quaderno, penna, giocattolo, giocattoli, bambola, gioco, giochi, bicicletta, monopattino, sacco a pelo, buono regalo, cioccolato, caffè, vino, birra, pianta, fiore, fiori, passeggino, tessuto, lana, gruccia, armadio, scaffale, pneumatico, attrezzo`,
      nl: `parfum, shampoo, zeep, lippenstift, nagellak, telefoon, hoesje, hoesjes, koptelefoon, oordopjes, luidspreker, beeldscherm, toetsenbord, oplader, televisie, ~bank, stoel, stoelen, tafel, tafels, lamp, lampen, bed, bedden, matras, kussen, kussens, deken, dekens, handdoek, handdoeken, gordijn, gordijnen, vloerkleed, tapijt, vaas, kaars, kaarsen, mok, beker, ~fles, flessen, ~bord, ~borden, pan, stofzuiger, boek, boeken, schrift, speelgoed, spel, spellen, fiets, fietsen, tent, slaapzak, cadeaubon, plant, planten, bloem, bloemen, kinderwagen, kledinghanger, kledingkast, kast, schoenenkast, gereedschap`,
      pt: `perfume, xampu, creme, sabonete, batom, maquiagem, esmalte, celular, capinha, fone de ouvido, caixa de som, câmera, monitor, teclado, impressora, carregador, televisão, sofá, poltrona, cadeira, mesa, luminária, cama, colchão, almofada, travesseiro, cobertor, toalha, cortina, tapete, vaso, vela, caneca, garrafa, prato, panela, livro, caderno, caneta, brinquedo, boneca, jogo, bicicleta, patinete, barraca, saco de dormir, chocolate, café, chá, vinho, cerveja, planta, flor, flores, carrinho de bebê, tecido, cabide, armário, ferramenta`,
    },
  },
  {
    // What holds one of the words above, and says nothing.
    means: [],
    skipped: true,
    words: {
      en: `polo ralph lauren, cable knit, boot cut, bootcut, boot leg, bootleg, shirt collar, dress up, dressed up, best dressed, my bag, your bag, shopping bag, add to bag, to bag, in bag, bag total, bag subtotal, top seller, top rated, top brand, flat top, watch now, watch video, light weight, my cart, shoe size, dress code`,
      de: `ihre tasche, meine tasche, warenkorb`,
      fr: `mon panier, ajouter au panier, coupe bootcut`,
      es: `mi bolsa, tu bolsa`,
      it: `la mia borsa`,
      nl: `winkeltas, mijn tas`,
    },
  },
  {
    // What is of several things, or of another kind: whatever else the phrase says, it is not that.
    means: [],
    words: {
      en: `outfit, set, ensemble, suit, tuxedo, tracksuit, track suit, jumpsuit, playsuit, co ord, coord, twin set, two piece, three piece, waistcoat, vest, costume, fancy dress, accessories, accessory, bundle, bag charm, table top, desk top, size chart`,
      de: `weste, anzug, anzüge, overall, jumpsuit, kostüm, kostüme, set, outfit, zweiteiler, hosenanzug, hosenanzüge, trainingsanzug, trainingsanzüge, accessoires`,
      fr: `costume, tailleur, combinaison, ensemble, survêtement, tenue, accessoire`,
      es: `traje, ~mono, conjunto, chándal, uniforme, disfraz, accesorio, chaleco`,
      it: `completo, completi, tuta, tute, tailleur, accessorio, accessori, gilet, panciotto`,
      nl: `pak, pakken, kostuum, jumpsuit, setje, trainingspak, accessoires, gilet`,
      pt: `terno, macacão, conjunto, fantasia, uniforme, acessório, colete`,
      pl: `garnitur, garnitury, kombinezon, dres, komplet, akcesoria, kamizelka`,
      sv: `kostym, kostymer, jumpsuit, accessoarer, väst`,
      da: `jakkesæt, jumpsuit, heldragt, tilbehør, ~vest`,
    },
  },
];
