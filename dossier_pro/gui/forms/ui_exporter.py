# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'exporter.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLabel, QProgressBar, QPushButton, QRadioButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from dossier_pro.gui.kit.basics import Elided
from dossier_pro.gui.kit.choosing import (Choice, Tabs)
from dossier_pro.gui.kit.fields import TextLine

class Ui_ExporterForm(object):
    def setupUi(self, ExporterForm):
        if not ExporterForm.objectName():
            ExporterForm.setObjectName(u"ExporterForm")
        self.layout_21 = QVBoxLayout(ExporterForm)
        self.layout_21.setSpacing(0)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.onglets = Tabs(ExporterForm)
        self.onglets.setObjectName(u"onglets")
        self.onglet_pages = QWidget()
        self.onglet_pages.setObjectName(u"onglet_pages")
        self.place_pages = QVBoxLayout(self.onglet_pages)
        self.place_pages.setSpacing(0)
        self.place_pages.setObjectName(u"place_pages")
        self.place_pages.setContentsMargins(0, 0, 0, 0)
        self.onglets.addTab(self.onglet_pages, "")
        self.onglet_options = QScrollArea()
        self.onglet_options.setObjectName(u"onglet_options")
        self.onglet_options.setFrameShape(QFrame.Shape.NoFrame)
        self.onglet_options.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.onglet_options.setWidgetResizable(True)
        self.options = QWidget()
        self.options.setObjectName(u"options")
        self.layout_17 = QVBoxLayout(self.options)
        self.layout_17.setSpacing(6)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(24, 18, 24, 18)
        self.nom_portee = QLabel(self.options)
        self.nom_portee.setObjectName(u"nom_portee")
        self.nom_portee.setProperty(u"role", u"field")

        self.layout_17.addWidget(self.nom_portee)

        self.portee = Choice(self.options)
        self.portee.setObjectName(u"portee")

        self.layout_17.addWidget(self.portee)

        self.spacer_1 = QSpacerItem(8, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_17.addItem(self.spacer_1)

        self.nom_forme = QLabel(self.options)
        self.nom_forme.setObjectName(u"nom_forme")
        self.nom_forme.setProperty(u"role", u"field")

        self.layout_17.addWidget(self.nom_forme)

        self.forme = Choice(self.options)
        self.forme.setObjectName(u"forme")

        self.layout_17.addWidget(self.forme)

        self.note_forme = QLabel(self.options)
        self.note_forme.setObjectName(u"note_forme")
        self.note_forme.setWordWrap(True)
        self.note_forme.setProperty(u"role", u"note")

        self.layout_17.addWidget(self.note_forme)

        self.groupe_documents = QWidget(self.options)
        self.groupe_documents.setObjectName(u"groupe_documents")
        self.layout_3 = QVBoxLayout(self.groupe_documents)
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.spacer_2 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_3.addItem(self.spacer_2)

        self.nom_formats = QLabel(self.groupe_documents)
        self.nom_formats.setObjectName(u"nom_formats")
        self.nom_formats.setProperty(u"role", u"field")

        self.layout_3.addWidget(self.nom_formats)

        self.word = QCheckBox(self.groupe_documents)
        self.word.setObjectName(u"word")

        self.layout_3.addWidget(self.word)

        self.pdf = QCheckBox(self.groupe_documents)
        self.pdf.setObjectName(u"pdf")

        self.layout_3.addWidget(self.pdf)

        self.index = QCheckBox(self.groupe_documents)
        self.index.setObjectName(u"index")

        self.layout_3.addWidget(self.index)

        self.note_index = QLabel(self.groupe_documents)
        self.note_index.setObjectName(u"note_index")
        self.note_index.setWordWrap(True)
        self.note_index.setProperty(u"role", u"note")

        self.layout_3.addWidget(self.note_index)

        self.grille = QCheckBox(self.groupe_documents)
        self.grille.setObjectName(u"grille")

        self.layout_3.addWidget(self.grille)

        self.note_grille = QLabel(self.groupe_documents)
        self.note_grille.setObjectName(u"note_grille")
        self.note_grille.setWordWrap(True)
        self.note_grille.setProperty(u"role", u"note")

        self.layout_3.addWidget(self.note_grille)


        self.layout_17.addWidget(self.groupe_documents)

        self.page_resume = QCheckBox(self.options)
        self.page_resume.setObjectName(u"page_resume")

        self.layout_17.addWidget(self.page_resume)

        self.note_page_resume = QLabel(self.options)
        self.note_page_resume.setObjectName(u"note_page_resume")
        self.note_page_resume.setWordWrap(True)
        self.note_page_resume.setProperty(u"role", u"note")

        self.layout_17.addWidget(self.note_page_resume)

        self.groupe_modele = QWidget(self.options)
        self.groupe_modele.setObjectName(u"groupe_modele")
        self.layout_7 = QVBoxLayout(self.groupe_modele)
        self.layout_7.setSpacing(4)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.spacer_4 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_7.addItem(self.spacer_4)

        self.nom_modele = QLabel(self.groupe_modele)
        self.nom_modele.setObjectName(u"nom_modele")
        self.nom_modele.setProperty(u"role", u"field")

        self.layout_7.addWidget(self.nom_modele)

        self.modele = QLabel(self.groupe_modele)
        self.modele.setObjectName(u"modele")
        self.modele.setWordWrap(True)

        self.layout_7.addWidget(self.modele)

        self.note_modele = QLabel(self.groupe_modele)
        self.note_modele.setObjectName(u"note_modele")
        self.note_modele.setWordWrap(True)
        self.note_modele.setProperty(u"role", u"note")

        self.layout_7.addWidget(self.note_modele)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.choisir_modele = QPushButton(self.groupe_modele)
        self.choisir_modele.setObjectName(u"choisir_modele")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.choisir_modele.sizePolicy().hasHeightForWidth())
        self.choisir_modele.setSizePolicy(sizePolicy)

        self.layout_6.addWidget(self.choisir_modele)

        self.oublier_modele = QPushButton(self.groupe_modele)
        self.oublier_modele.setObjectName(u"oublier_modele")
        sizePolicy.setHeightForWidth(self.oublier_modele.sizePolicy().hasHeightForWidth())
        self.oublier_modele.setSizePolicy(sizePolicy)
        self.oublier_modele.setProperty(u"role", u"quiet")

        self.layout_6.addWidget(self.oublier_modele)

        self.spacer_5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_5)


        self.layout_7.addLayout(self.layout_6)


        self.layout_17.addWidget(self.groupe_modele)

        self.spacer_nom = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_17.addItem(self.spacer_nom)

        self.nom_pages = QCheckBox(self.options)
        self.nom_pages.setObjectName(u"nom_pages")

        self.layout_17.addWidget(self.nom_pages)

        self.groupe_annexes = QWidget(self.options)
        self.groupe_annexes.setObjectName(u"groupe_annexes")
        self.layout_9 = QVBoxLayout(self.groupe_annexes)
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.spacer_8 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_9.addItem(self.spacer_8)

        self.nom_annexes = QLabel(self.groupe_annexes)
        self.nom_annexes.setObjectName(u"nom_annexes")
        self.nom_annexes.setProperty(u"role", u"field")

        self.layout_9.addWidget(self.nom_annexes)

        self.conformes = QRadioButton(self.groupe_annexes)
        self.conformes.setObjectName(u"conformes")

        self.layout_9.addWidget(self.conformes)

        self.legeres = QRadioButton(self.groupe_annexes)
        self.legeres.setObjectName(u"legeres")

        self.layout_9.addWidget(self.legeres)

        self.note_annexes = QLabel(self.groupe_annexes)
        self.note_annexes.setObjectName(u"note_annexes")
        self.note_annexes.setWordWrap(True)
        self.note_annexes.setProperty(u"role", u"note")

        self.layout_9.addWidget(self.note_annexes)


        self.layout_17.addWidget(self.groupe_annexes)

        self.groupe_taille = QWidget(self.options)
        self.groupe_taille.setObjectName(u"groupe_taille")
        self.layout_13 = QVBoxLayout(self.groupe_taille)
        self.layout_13.setSpacing(4)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.spacer_10 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_13.addItem(self.spacer_10)

        self.nom_taille = QLabel(self.groupe_taille)
        self.nom_taille.setObjectName(u"nom_taille")
        self.nom_taille.setProperty(u"role", u"field")

        self.layout_13.addWidget(self.nom_taille)

        self.layout_12 = QHBoxLayout()
        self.layout_12.setSpacing(8)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.limiter = QCheckBox(self.groupe_taille)
        self.limiter.setObjectName(u"limiter")

        self.layout_12.addWidget(self.limiter)

        self.max_mo = TextLine(self.groupe_taille)
        self.max_mo.setObjectName(u"max_mo")

        self.layout_12.addWidget(self.max_mo)

        self.unite_mo = QLabel(self.groupe_taille)
        self.unite_mo.setObjectName(u"unite_mo")
        self.unite_mo.setProperty(u"role", u"muted")

        self.layout_12.addWidget(self.unite_mo)

        self.spacer_11 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_12.addItem(self.spacer_11)


        self.layout_13.addLayout(self.layout_12)

        self.depot = QCheckBox(self.groupe_taille)
        self.depot.setObjectName(u"depot")

        self.layout_13.addWidget(self.depot)

        self.note_depot = QLabel(self.groupe_taille)
        self.note_depot.setObjectName(u"note_depot")
        self.note_depot.setWordWrap(True)
        self.note_depot.setProperty(u"role", u"note")

        self.layout_13.addWidget(self.note_depot)


        self.layout_17.addWidget(self.groupe_taille)

        self.spacer_14 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_17.addItem(self.spacer_14)

        self.nom_nom_fichier = QLabel(self.options)
        self.nom_nom_fichier.setObjectName(u"nom_nom_fichier")
        self.nom_nom_fichier.setProperty(u"role", u"field")

        self.layout_17.addWidget(self.nom_nom_fichier)

        self.nom_fichier = TextLine(self.options)
        self.nom_fichier.setObjectName(u"nom_fichier")

        self.layout_17.addWidget(self.nom_fichier)

        self.spacer_16 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_17.addItem(self.spacer_16)

        self.onglet_options.setWidget(self.options)
        self.onglets.addTab(self.onglet_options, "")
        self.onglet_fichiers = QScrollArea()
        self.onglet_fichiers.setObjectName(u"onglet_fichiers")
        self.onglet_fichiers.setFrameShape(QFrame.Shape.NoFrame)
        self.onglet_fichiers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.onglet_fichiers.setWidgetResizable(True)
        self.fichiers = QWidget()
        self.fichiers.setObjectName(u"fichiers")
        self.place_fichiers = QVBoxLayout(self.fichiers)
        self.place_fichiers.setSpacing(8)
        self.place_fichiers.setObjectName(u"place_fichiers")
        self.place_fichiers.setContentsMargins(24, 18, 24, 18)
        self.onglet_fichiers.setWidget(self.fichiers)
        self.onglets.addTab(self.onglet_fichiers, "")

        self.layout_21.addWidget(self.onglets)

        self.filet = QFrame(ExporterForm)
        self.filet.setObjectName(u"filet")
        self.filet.setProperty(u"role", u"rule")

        self.layout_21.addWidget(self.filet)

        self.layout_20 = QVBoxLayout()
        self.layout_20.setSpacing(6)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(24, 12, 24, 14)
        self.place_messages = QVBoxLayout()
        self.place_messages.setSpacing(6)
        self.place_messages.setObjectName(u"place_messages")
        self.place_messages.setContentsMargins(0, 0, 0, 0)

        self.layout_20.addLayout(self.place_messages)

        self.layout_22 = QHBoxLayout()
        self.layout_22.setSpacing(8)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(0, 0, 0, 0)
        self.resume = Elided(ExporterForm)
        self.resume.setObjectName(u"resume")
        self.resume.setProperty(u"role", u"note")

        self.layout_22.addWidget(self.resume)

        self.changer = QPushButton(ExporterForm)
        self.changer.setObjectName(u"changer")
        sizePolicy.setHeightForWidth(self.changer.sizePolicy().hasHeightForWidth())
        self.changer.setSizePolicy(sizePolicy)
        self.changer.setProperty(u"role", u"link")

        self.layout_22.addWidget(self.changer)

        self.layout_22.setStretch(0, 1)

        self.layout_20.addLayout(self.layout_22)

        self.layout_23 = QHBoxLayout()
        self.layout_23.setSpacing(8)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.imprimer = QPushButton(ExporterForm)
        self.imprimer.setObjectName(u"imprimer")
        sizePolicy.setHeightForWidth(self.imprimer.sizePolicy().hasHeightForWidth())
        self.imprimer.setSizePolicy(sizePolicy)

        self.layout_23.addWidget(self.imprimer)

        self.creer = QPushButton(ExporterForm)
        self.creer.setObjectName(u"creer")
        self.creer.setProperty(u"role", u"primary")

        self.layout_23.addWidget(self.creer)

        self.layout_23.setStretch(1, 1)

        self.layout_20.addLayout(self.layout_23)

        self.avancement = QWidget(ExporterForm)
        self.avancement.setObjectName(u"avancement")
        self.layout_19 = QVBoxLayout(self.avancement)
        self.layout_19.setSpacing(4)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.barre = QProgressBar(self.avancement)
        self.barre.setObjectName(u"barre")
        self.barre.setTextVisible(False)
        self.barre.setMaximum(100)

        self.layout_19.addWidget(self.barre)

        self.layout_18 = QHBoxLayout()
        self.layout_18.setSpacing(8)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.etape = Elided(self.avancement)
        self.etape.setObjectName(u"etape")
        self.etape.setProperty(u"role", u"note")

        self.layout_18.addWidget(self.etape)

        self.arreter = QPushButton(self.avancement)
        self.arreter.setObjectName(u"arreter")
        sizePolicy.setHeightForWidth(self.arreter.sizePolicy().hasHeightForWidth())
        self.arreter.setSizePolicy(sizePolicy)
        self.arreter.setProperty(u"role", u"quiet")

        self.layout_18.addWidget(self.arreter)

        self.layout_18.setStretch(0, 1)

        self.layout_19.addLayout(self.layout_18)


        self.layout_20.addWidget(self.avancement)


        self.layout_21.addLayout(self.layout_20)

#if QT_CONFIG(shortcut)
        self.nom_portee.setBuddy(self.portee)
        self.nom_forme.setBuddy(self.forme)
        self.nom_nom_fichier.setBuddy(self.nom_fichier)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExporterForm)

        QMetaObject.connectSlotsByName(ExporterForm)
    # setupUi

    def retranslateUi(self, ExporterForm):
#if QT_CONFIG(accessibility)
        self.onglets.setAccessibleName(QCoreApplication.translate("ExporterForm", u"Pages, options, fichiers cr\u00e9\u00e9s", None))
#endif // QT_CONFIG(accessibility)
        self.onglets.setTabText(self.onglets.indexOf(self.onglet_pages), QCoreApplication.translate("ExporterForm", u"Les pages", None))
        self.nom_portee.setText(QCoreApplication.translate("ExporterForm", u"Ce qui est export\u00e9", None))
#if QT_CONFIG(tooltip)
        self.portee.setToolTip(QCoreApplication.translate("ExporterForm", u"Choisir ce que les documents contiennent", None))
#endif // QT_CONFIG(tooltip)
        self.nom_forme.setText(QCoreApplication.translate("ExporterForm", u"Sous quelle forme", None))
#if QT_CONFIG(tooltip)
        self.forme.setToolTip(QCoreApplication.translate("ExporterForm", u"Choisir entre des fichiers s\u00e9par\u00e9s et un ensemble \u00e0 remettre", None))
#endif // QT_CONFIG(tooltip)
        self.note_forme.setText(QCoreApplication.translate("ExporterForm", u"Il r\u00e9unit le dossier en PDF et en Word, l\u2019index des preuves, la grille de lecture, les annexes remises en fichiers, et une page LISEZ-MOI qui dit ce qu\u2019il y a dedans.", None))
        self.nom_formats.setText(QCoreApplication.translate("ExporterForm", u"Les documents", None))
        self.word.setText(QCoreApplication.translate("ExporterForm", u"Word (.docx), pour corriger et retoucher", None))
        self.pdf.setText(QCoreApplication.translate("ExporterForm", u"PDF, pour imprimer et remettre", None))
        self.index.setText(QCoreApplication.translate("ExporterForm", u"Index des preuves (PDF)", None))
        self.note_index.setText(QCoreApplication.translate("ExporterForm", u"Il dit, pour chaque crit\u00e8re, o\u00f9 il est montr\u00e9\u00a0: page, exemple, preuve.", None))
        self.grille.setText(QCoreApplication.translate("ExporterForm", u"Grille de lecture (PDF)", None))
        self.note_grille.setText(QCoreApplication.translate("ExporterForm", u"Pour le jury\u00a0: une ligne par crit\u00e8re, la page o\u00f9 le trouver, et de la place pour ses notes.", None))
        self.page_resume.setText(QCoreApplication.translate("ExporterForm", u"R\u00e9sum\u00e9 d\u2019une page (PDF)", None))
#if QT_CONFIG(tooltip)
        self.page_resume.setToolTip(QCoreApplication.translate("ExporterForm", u"Ajouter le dossier r\u00e9sum\u00e9 en une page, aussi dans le ZIP ou le dossier pour le jury", None))
#endif // QT_CONFIG(tooltip)
        self.note_page_resume.setText(QCoreApplication.translate("ExporterForm", u"Pour le jury\u00a0: qui pr\u00e9sente quoi, et \u00e0 quelle page lire chaque exemple et chaque annexe.", None))
        self.nom_modele.setText(QCoreApplication.translate("ExporterForm", u"Le mod\u00e8le du document Word", None))
        self.note_modele.setText("")
        self.choisir_modele.setText(QCoreApplication.translate("ExporterForm", u"Mon centre m\u2019a donn\u00e9 un mod\u00e8le\u2026", None))
#if QT_CONFIG(tooltip)
        self.choisir_modele.setToolTip(QCoreApplication.translate("ExporterForm", u"Choisir le mod\u00e8le Word \u00e0 remplir ; il sera retenu pour les prochaines fois", None))
#endif // QT_CONFIG(tooltip)
        self.oublier_modele.setText(QCoreApplication.translate("ExporterForm", u"Ne plus l\u2019utiliser", None))
#if QT_CONFIG(tooltip)
        self.oublier_modele.setToolTip(QCoreApplication.translate("ExporterForm", u"Revenir \u00e0 la mise en page de Dossier Pro", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(tooltip)
        self.nom_pages.setToolTip(QCoreApplication.translate("ExporterForm", u"\u00c9crit votre nom en bas de chaque page, sauf la page de garde. Le mod\u00e8le officiel, lui, garde ses pieds de page.", None))
#endif // QT_CONFIG(tooltip)
        self.nom_pages.setText(QCoreApplication.translate("ExporterForm", u"Mon nom en bas de chaque page", None))
        self.nom_annexes.setText(QCoreApplication.translate("ExporterForm", u"Les annexes, dans le PDF", None))
        self.conformes.setText(QCoreApplication.translate("ExporterForm", u"Imprim\u00e9es avec le dossier, lisibles par tous", None))
        self.legeres.setText(QCoreApplication.translate("ExporterForm", u"Copi\u00e9es telles quelles", None))
        self.note_annexes.setText(QCoreApplication.translate("ExporterForm", u"Copi\u00e9es telles quelles, elles p\u00e8sent moins et leur texte reste net, mais le PDF n\u2019est plus garanti pour les lecteurs d\u2019\u00e9cran.", None))
        self.nom_taille.setText(QCoreApplication.translate("ExporterForm", u"La taille des fichiers", None))
        self.limiter.setText(QCoreApplication.translate("ExporterForm", u"Taille maximale", None))
#if QT_CONFIG(tooltip)
        self.limiter.setToolTip(QCoreApplication.translate("ExporterForm", u"R\u00e9duire les images pour que le PDF et le Word tiennent chacun dans cette taille", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.max_mo.setAccessibleName(QCoreApplication.translate("ExporterForm", u"Taille maximale du PDF et du Word, en Mo", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.max_mo.setToolTip(QCoreApplication.translate("ExporterForm", u"De 1 \u00e0 500 Mo", None))
#endif // QT_CONFIG(tooltip)
        self.unite_mo.setText(QCoreApplication.translate("ExporterForm", u"Mo", None))
        self.depot.setText(QCoreApplication.translate("ExporterForm", u"Je d\u00e9pose sur France VAE (en ligne)", None))
        self.note_depot.setText("")
        self.nom_nom_fichier.setText(QCoreApplication.translate("ExporterForm", u"Nom des fichiers", None))
        self.onglets.setTabText(self.onglets.indexOf(self.onglet_options), QCoreApplication.translate("ExporterForm", u"R\u00e9glages", None))
        self.onglets.setTabText(self.onglets.indexOf(self.onglet_fichiers), QCoreApplication.translate("ExporterForm", u"Fichiers cr\u00e9\u00e9s", None))
        self.changer.setText(QCoreApplication.translate("ExporterForm", u"Changer\u2026", None))
#if QT_CONFIG(accessibility)
        self.changer.setAccessibleName(QCoreApplication.translate("ExporterForm", u"Changer le dossier o\u00f9 \u00e9crire les fichiers", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.changer.setToolTip(QCoreApplication.translate("ExporterForm", u"Choisir o\u00f9 \u00e9crire les fichiers", None))
#endif // QT_CONFIG(tooltip)
        self.imprimer.setText(QCoreApplication.translate("ExporterForm", u"Imprimer\u2026", None))
        self.creer.setText(QCoreApplication.translate("ExporterForm", u"Cr\u00e9er le dossier pour le jury", None))
#if QT_CONFIG(tooltip)
        self.creer.setToolTip(QCoreApplication.translate("ExporterForm", u"\u00c9crire les documents coch\u00e9s dans les r\u00e9glages", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.barre.setAccessibleName(QCoreApplication.translate("ExporterForm", u"Avancement de l\u2019export", None))
#endif // QT_CONFIG(accessibility)
        self.arreter.setText(QCoreApplication.translate("ExporterForm", u"Arr\u00eater", None))
#if QT_CONFIG(tooltip)
        self.arreter.setToolTip(QCoreApplication.translate("ExporterForm", u"Arr\u00eater sans rien changer aux fichiers", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

